public class High {
  public void run() {}
}

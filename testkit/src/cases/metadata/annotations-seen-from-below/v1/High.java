@Mark("class")
public class High {
  public void run() throws java.io.IOException {}
}

public class Door {
  public String open() {
    return "open";
  }
}

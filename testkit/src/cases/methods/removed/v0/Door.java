public class Door {
  public String open() {
    return "open" + force();
  }

  public static String knock() {
    return "knock";
  }

  private String force() {
    return "!";
  }
}

package lib;

public class Door {
  public static String show() {
    return new Hidden().show();
  }
}

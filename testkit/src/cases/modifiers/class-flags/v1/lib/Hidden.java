package lib;

public class Hidden {
  public String text = "hidden";

  public String show() {
    return text;
  }

  public static String open() {
    return "open";
  }

  public Hidden() {}

  public static class In {
    public int n = 1;
  }
}

package p;
public class Texts extends java.util.ListResourceBundle {
  protected Object[][] getContents() { return new Object[][] {{"k", "value"}}; }
}

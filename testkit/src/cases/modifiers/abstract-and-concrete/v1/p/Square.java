package p;
public class Square extends Shape {
  public String unit() { return "m"; }
  public String title() { return "t"; }
}

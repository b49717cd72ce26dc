package p;
public abstract class Shape implements Named {
  public double area() { return 1; }
  public abstract String unit();
  public String text() { return area() + unit() + label() + title(); }
}

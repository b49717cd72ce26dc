package p;
public abstract class Shape implements Named {
  public abstract double area();
  public String unit() { return "cm"; }
  public String text() { return area() + unit() + label() + title(); }
}

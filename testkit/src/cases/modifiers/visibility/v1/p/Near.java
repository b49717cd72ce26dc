package p;
public class Near extends Open {
  public String two() { return "near two"; }
  public static String call(Open o) { return o.two(); }
}

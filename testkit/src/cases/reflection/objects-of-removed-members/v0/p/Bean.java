package p;
public class Bean {
  public int n = 1;
  public Bean() { }
  public Bean(int n) { this.n = n; }
  public String stays() { return "old"; }
  public String goes() { return "goes"; }
  public static String fixed() { return "fixed"; }
}

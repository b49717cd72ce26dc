package p;
public class Open {
  public String one() { return "one"; }
  public String two() { return "two"; }
  private String three() { return "three"; }
  String four() { return "four"; }
  protected static String five() { return "five"; }
  private static String six() { return "six"; }
  public int a = 1;
  protected int b = 2;
  int c = 3;
  private int d = 4;
  protected Open(int n) { a = n; }
  public Open() { }
  public static Open of(int n) { return new Open(n); }
  public String all() { return one() + two() + three() + four() + five() + six() + a + b + c + d; }
}

package p;
public class Open {
  private String one() { return "one"; }
  String two() { return "two"; }
  protected String three() { return "three"; }
  public String four() { return "four"; }
  private static String five() { return "five"; }
  public static String six() { return "six"; }
  private int a = 1;
  int b = 2;
  protected int c = 3;
  public int d = 4;
  private Open(int n) { a = n; }
  public Open() { }
  public static Open of(int n) { return new Open(n); }
  public String all() { return one() + two() + three() + four() + five() + six() + a + b + c + d; }
}

package q;
public class Sub extends p.Open {
  public String one() { return "sub one"; }
  public String two() { return "sub two"; }
  protected String three() { return "sub " + super.three(); }
  public String four() { return "sub " + super.four(); }
  public String use() { return c + "" + d; }
}

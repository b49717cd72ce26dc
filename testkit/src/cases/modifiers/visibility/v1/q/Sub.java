package q;
public class Sub extends p.Open {
  public Sub() { super(5); }
  public String one() { return "sub " + super.one(); }
  public String two() { return "sub " + super.two(); }
  protected String three() { return "sub three"; }
  public String four() { return "sub four"; }
  public String use() { return a + "" + b + five(); }
}

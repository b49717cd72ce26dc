package p;
public class Bean {
  public Bean() { }
  public String stays() { return "new" + more(); }
  private String more() { return "more"; }
}

package p;
class Named implements Rule {
  public boolean test(String s) { return true; }
  public String name() { return "named"; }
}

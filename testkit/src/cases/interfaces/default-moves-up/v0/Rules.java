class Plain implements Rule {
  @Override
  public boolean ok(String s) { return true; }
}

class Named implements Rule {
  @Override
  public boolean ok(String s) { return false; }
  @Override
  public String name() { return "named/" + Rule.super.name(); }
}

abstract class Base implements Rule {
  String show() { return name() + weight(); }
}

class Low extends Base {
  @Override
  public boolean ok(String s) { return s.isEmpty(); }
  @Override
  public int weight() { return 5; }
}

class Later implements Rule {
  @Override
  public boolean ok(String s) { return true; }
  static String late() { return new User().use(new Later()); }
}

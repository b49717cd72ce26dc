package b;

import a.Base;

public class Sub extends Base {
  public Sub() {
    super(7);
  }

  @Override
  protected String greet() {
    return "sub of " + super.greet() + shared();
  }

  public String other(Base base) {
    return "may not";
  }
}

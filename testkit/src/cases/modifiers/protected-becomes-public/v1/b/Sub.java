package b;

import a.Base;

public class Sub extends Base {
  public Sub() {
    super(7);
  }

  @Override
  public String greet() {
    return "sub of " + super.greet() + shared();
  }

  public String other(Base base) {
    java.util.function.Supplier<String> held = base::greet;
    base.field++;
    return base.greet() + held.get() + super.greet() + base.field;
  }
}

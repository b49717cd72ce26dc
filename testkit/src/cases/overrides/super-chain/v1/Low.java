class Low extends Mid {
  @Override
  String m() {
    return "low " + super.m();
  }

  java.util.function.Supplier<String> reference() {
    return super::m;
  }

  String inLambda() {
    java.util.function.Supplier<String> s = () -> super.m();
    return s.get();
  }
}

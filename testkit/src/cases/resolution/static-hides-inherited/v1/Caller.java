class Caller {
  static String call() {
    java.util.function.Supplier<String> reference = Derived::name;
    return Base.name() + Derived.name() + Lowest.name() + reference.get();
  }
}

public class Sliding extends Door {
  String again() {
    Supplier held = this::name;
    return name() + super.name() + held.get() + number() + super.number();
  }

  private interface Supplier {
    String get();
  }
}

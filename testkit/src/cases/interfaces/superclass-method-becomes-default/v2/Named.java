public interface Named {
  default String name() {
    return "named " + hashCode(3);
  }

  default String number() {
    return "number of " + name();
  }

  private int hashCode(int by) {
    return by * 2;
  }
}

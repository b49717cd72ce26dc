package demo;

public interface Shape {
  default int sides() {
    return 3;
  }

  default String named(String prefix) {
    return prefix + getClass().getSimpleName();
  }

  static int corners() {
    return 4;
  }
}

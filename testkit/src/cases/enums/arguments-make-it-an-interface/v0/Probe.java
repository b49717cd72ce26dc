import java.util.function.BiConsumer;

class Probe {
  interface Shape {
    default String corners() {
      return "round";
    }
  }

  enum Kind {
    A,
    B;

    Shape shape = null;

    String describe() {
      return name() + (shape == null ? " plain" : " " + shape.corners());
    }
  }

  static void observe(BiConsumer<String, Object> saw) {
    saw.accept("a", Kind.A.describe());
    saw.accept("b", Kind.B.describe());
  }
}

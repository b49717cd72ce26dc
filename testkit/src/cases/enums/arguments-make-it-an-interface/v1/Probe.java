import java.util.function.BiConsumer;

class Probe {
  interface Shape {
    default String corners() {
      return "round";
    }
  }

  enum Kind implements Shape {
    A("three"),
    B("four");

    Shape shape = null;
    String corners;

    Kind(String corners) {
      this.shape = this;
      this.corners = corners;
    }

    public String corners() {
      return corners;
    }

    String describe() {
      return name() + (shape == null ? " plain" : " " + shape.corners());
    }
  }

  static void observe(BiConsumer<String, Object> saw) {
    saw.accept("a", Kind.A.describe());
    saw.accept("b", Kind.B.describe());
    Object kind = Kind.A;
    saw.accept("is a shape", kind instanceof Shape);
  }
}

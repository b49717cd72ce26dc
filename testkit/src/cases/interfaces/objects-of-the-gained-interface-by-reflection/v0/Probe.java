import java.util.function.BiConsumer;

class Probe {
  interface Shape {
    default String corners() {
      return "round";
    }
  }

  static class Square {
    public String corners() {
      return "four";
    }
  }

  static class Box {
    Shape first;
  }

  static final Square OLD = new Square();
  static final Box BOX = new Box();

  static void observe(BiConsumer<String, Object> saw) {
    saw.accept("corners", OLD.corners());
    saw.accept("first", BOX.first);
  }
}

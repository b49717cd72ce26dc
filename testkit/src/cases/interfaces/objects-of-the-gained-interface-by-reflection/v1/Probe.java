import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.BiConsumer;

class Probe {
  interface Shape {
    default String corners() {
      return "round";
    }
  }

  static class Square implements Shape {
    public String corners() {
      return "four";
    }
  }

  static class Box {
    Shape first;
    Shape added;
    volatile Shape guarded;
    static Shape shared;
    Shape[] many;
  }

  static final Square OLD = new Square();
  static final Box BOX = new Box();

  static void observe(BiConsumer<String, Object> saw) throws Throwable {
    saw.accept("corners", OLD.corners());
    saw.accept("is one", ((Object) OLD) instanceof Shape);
    for (String name : List.of("first", "added", "guarded", "shared")) {
      Field field = Box.class.getDeclaredField(name);
      field.set(BOX, OLD);
      saw.accept("field " + name, ((Shape) field.get(BOX)).corners());
    }
    BOX.first = null;
    try {
      Box.class.getDeclaredField("added").set(BOX, "no shape");
      saw.accept("wrong", "taken");
    } catch (IllegalArgumentException e) {
      saw.accept("wrong", "refused");
    }
    BOX.many = new Shape[2];
    BOX.many[0] = OLD;
    Array.set(BOX.many, 1, OLD);
    saw.accept("array", BOX.many[0].corners() + BOX.many[1].corners());
    saw.accept("varargs", count(OLD, OLD));
    BOX.first = null;
  }

  static int count(Shape... shapes) {
    return shapes.length;
  }
}

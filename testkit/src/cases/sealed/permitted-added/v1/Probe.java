import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Shape kept = new Circle(2);

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("sealed", Shape.class.isSealed());
    saw.accept("permitted", Arrays.toString(Shape.class.getPermittedSubclasses()));
    saw.accept("base", Base.class.isSealed() + Arrays.toString(Base.class.getPermittedSubclasses()));
    for (Shape shape : Shapes.all()) {
      saw.accept("area " + shape, Shapes.area(shape));
    }
    saw.accept("kept", Shapes.area(kept));
    saw.accept("modifiers", Shape.class.getModifiers() + " " + Circle.class.getModifiers() + " " + Base.class.getModifiers());
  }
}

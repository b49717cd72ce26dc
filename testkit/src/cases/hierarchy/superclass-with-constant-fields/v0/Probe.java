import java.util.function.*;
public class Probe {
  static final Car car = new Car();
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", car.text());
    saw.accept("new", new Car().text());
  }
}

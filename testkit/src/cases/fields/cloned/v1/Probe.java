import java.util.function.BiConsumer;

public class Probe {
  static final Sheep KEPT = new Sheep();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Sheep original = new Sheep();
    original.b = 7;
    Sheep copy = original.copy();
    copy.b++;
    saw.accept("both", original.b + " " + copy.b);
    saw.accept("kept", KEPT.copy().b);
  }
}

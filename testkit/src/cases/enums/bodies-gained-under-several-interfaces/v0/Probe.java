import java.util.function.BiConsumer;

public class Probe {
  static final Token kept = Op.MINUS;

  public static void observe(BiConsumer<String, Object> saw) {
    for (Op op : Op.values()) {
      Op.runs = 0;
      Runnable runs = op;
      runs.run();
      saw.accept(op.name(), op.label() + " " + Op.runs);
    }
    saw.accept("kept", kept.label());
  }
}

import java.util.function.BiConsumer;

public class Probe {
  static final Leaf LEAF = new Leaf();
  static final Mid MID = new Mid();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Top each : new Top[] {LEAF, MID, new Leaf(), new Mid()}) {
      each.log.setLength(0);
      each.append("x").append('y').write("z");
      new java.io.PrintWriter(each).printf("%d", 5).flush();
      saw.accept(each.getClass() + "", each.log.toString());
    }
  }
}

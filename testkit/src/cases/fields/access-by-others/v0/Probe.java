import java.util.function.BiConsumer;

public class Probe {
  static final SubRow KEPT = new SubRow();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("cell", KEPT.new Cell().see());
    saw.accept("friend", data.Friend.see(KEPT));
    saw.accept("sub", KEPT.see());
  }
}

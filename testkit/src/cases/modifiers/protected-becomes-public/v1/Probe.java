import a.Base;
import a.Point;
import b.Stranger;
import b.Sub;
import java.util.function.BiConsumer;

public class Probe {
  static final Sub KEPT = new Sub();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("stranger", Stranger.use(Base.make(), new Point(2)));
    saw.accept("stranger with a subclass's object", Stranger.use(KEPT, new Point(2)));
    saw.accept("subclass on another's", KEPT.other(Base.make()));
    saw.accept("subclass on its like", KEPT.other(new Sub()));
    try {
      saw.accept("on nothing", Stranger.use(null, null));
    } catch (NullPointerException e) {
      saw.accept("on nothing", "throws");
    }
  }
}

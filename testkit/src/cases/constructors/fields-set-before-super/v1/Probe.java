import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    p.Own own = new p.Own("a", 5);
    p.Own none = new p.Own(null, 6);
    saw.accept("own", own.first + "/" + own.describe());
    saw.accept("none", none.first + "/" + none.describe() + own.describe());
    saw.accept("top", new p.Top(List.of("q", "r")).shown() + new p.Top(List.of()).shown());
    saw.accept("copy", ((p.Top) new p.Top(List.of("c")).clone()).shown());
  }
}

import java.util.*;
import java.util.function.*;
public class Probe {
  static final Dto kept = new Dto("a", 1);
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("kept", kept.toString());
    saw.accept("new", new Dto("b", 2).toString() + new Dto("b", 2).equals(new Dto("b", 2)));
    saw.accept("child", new ChildDto("c").toString());
  }
}

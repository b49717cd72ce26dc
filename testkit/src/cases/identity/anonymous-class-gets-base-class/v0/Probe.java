import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("a", Maker.make().text()); }
}
interface Shape { String text(); }
class Maker { static Shape make() { return new Shape() { public String text() { return "x"; } }; } }

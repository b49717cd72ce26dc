import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final V v = new V();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("s", v.go()); }
}
class V { Object go() { return 1; } }

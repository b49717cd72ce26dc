import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  static final V v = new V();
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("g", v.go());
  } }
class V { int n = 3; Object go() { return n; } }

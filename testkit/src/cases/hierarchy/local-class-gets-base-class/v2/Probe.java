import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final M m = new M();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("s", m.mk(3)); }
}
class M { String mk(int k) { abstract class C { String c() { return "c" + k; } } abstract class B extends C { String b() { return "b" + k; } } class L extends B { String t() { return "l" + k + b() + c(); } } return new L().t(); } }

import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("n", new C(4).t() + new C("5").t()); } }
class B { final String s; B(String s) { this.s = s; hook(); } void hook() { log = "hook" + (this instanceof C c ? c.n : -1); } String log; String t() { return s; } }
class C extends B { final int n; C(int n) { this.n = n * 2; String x = "q"; for (int i = 0; i < 2; i++) x += i; super(x + n); } C(String s) { this(Integer.parseInt(s)); } }

import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("n", new C(4).t() + new C("5").t()); } }
class B { final String s; B(String s) { this.s = s; } String t() { return s; } }
class C extends B { final int n; C(int n) { super("c" + n); this.n = n; } C(String s) { this(Integer.parseInt(s)); } }

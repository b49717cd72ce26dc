import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("a", M.mk(3).text());
  } }
interface Sh { String text(); } class Ba implements Sh { public String text() { return "ba"; } int h() { return 8; } }
class M { static Sh mk(int k) { return new Sh() { public String text() { return "x" + k; } }; } }

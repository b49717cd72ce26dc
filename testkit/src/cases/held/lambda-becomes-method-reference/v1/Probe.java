import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final Map<String,Supplier<String>> kept = new TreeMap<>(); static { register(); }
  static void register() { kept.put("a", Probe::a); }
  static String a() { return "two"; }
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("kept", kept.get("a").get()); }
}

import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final Map<String, Discount> kept = new TreeMap<>();
  static { kept.put("half", t -> t / 2); }
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("kept", kept.get("half").apply(8)); }
}
interface Discount { long apply(long total); }

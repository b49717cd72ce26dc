import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    for (E e : E.values()) saw.accept(e.name(), U.go(e));
  } }
enum E { A, B }
class U { static Object go(E o) { return o.toString(); } }

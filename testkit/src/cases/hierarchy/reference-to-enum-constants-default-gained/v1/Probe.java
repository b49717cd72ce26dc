import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    for (E e : E.values()) saw.accept(e.name(), U.go(e));
  } }
interface Lab { String name(); default String lab() { return "[" + name() + "]"; } } enum E implements Lab { A, B }
class U { static Object go(E o) { return Arrays.stream(E.values()).map(E::lab).collect(Collectors.joining()) + Optional.of(o).map(E::lab).get(); } }

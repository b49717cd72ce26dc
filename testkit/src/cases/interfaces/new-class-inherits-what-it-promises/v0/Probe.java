import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("base", new Base().size());
    saw.accept("old", new OldGiven());
  }
}

interface Named { String named(); default String kind() { return "named"; } }

interface Given extends Supplier<String>, Iterable<String> {  }

class OldGiven implements Given {
  @Override public String get() { return "old"; }
  @Override public Iterator<String> iterator() { return List.of("o").iterator(); }
  @Override public String toString() { return get(); }
}

class Base { int size() { return 1; }  }


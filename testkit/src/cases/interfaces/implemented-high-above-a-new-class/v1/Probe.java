import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Named each : Makers.all()) {
      saw.accept(each.getClass().getName(), each.named() + ((Base) each).named() + each);
    }
  }
}

interface Named { String named(); }

abstract class Top implements Named { @Override public String named() { return "top"; } }

abstract class Base extends Top { @Override public String toString() { return "text " + named(); } }

class One extends Base { @Override public String named() { return "one"; } }

abstract class Mid extends Base {}
class Two extends Mid {}
class Three extends Two { @Override public String named() { return "three " + super.named(); } }

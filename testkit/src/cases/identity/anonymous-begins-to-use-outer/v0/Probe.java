import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final Button b = new Button();
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("kept", b.r.get()); saw.accept("new", new Button().r.get()); }
}
class Button { int clicks = 4; final Supplier<String> r;
  Button() { r = new Supplier<String>() { public String get() { return "one"; } }; }
}

import java.util.*;
import java.util.function.*;
public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("v", Validators.check("abc") + Validators.check(""));
    saw.accept("msg", Messages.get("empty") + Messages.get("long"));
    saw.accept("order", Messages.ORDER);
  }
}

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final Shop shop = new Shop("corner");
  static final Shop.Till kept = shop.new Till("till");
  static final Shop.Till.Drawer keptDrawer = kept.new Drawer();
  static final List<Shop.Till> sold = new ArrayList<>();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Shop.Till fresh = new Shop("market").new Till("fresh");
    Shop.Till branching = new Shop("fair").new Till(3);
    sold.add(fresh);
    saw.accept("kept", kept.describe());
    saw.accept("keptDrawer", keptDrawer.describe());
    saw.accept("first", sold.get(0).describe());
    saw.accept("fresh", fresh.describe());
    saw.accept("branching", branching.describe());
    saw.accept("drawer", fresh.new Drawer().describe());
    saw.accept("sub", new Shop("sub").special().describe());
  }
}

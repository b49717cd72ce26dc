import java.beans.Introspector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  static final Item item = new Item("kept");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("item", item.getName() + item.getCount() + item.getId());
    Item fresh = new Item("fresh");
    fresh.setId(77);
    for (Item each : new Item[] {item, fresh}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(each);
      }
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        saw.accept("read " + each.getName(), ((Item) in.readObject()).all() + bytes.size());
      }
    }
    saw.accept("beans", Arrays.stream(Introspector.getBeanInfo(Item.class).getPropertyDescriptors())
        .map(each -> each.getName()).sorted().toList());
  }
}

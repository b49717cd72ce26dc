package probes;

import demo.Sub;
import demo.Thing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import probe.Probe;
import probe.Says;

/** Java serialization: identity, fields, and objects through a stream. */
public final class Serialized implements Probe {
  @Override
  public List<String> observe() throws Exception {
    Says says = new Says();
    says.value("uid", () -> ObjectStreamClass.lookup(Thing.class).getSerialVersionUID());
    says.value("uid of Sub", () -> ObjectStreamClass.lookup(Sub.class).getSerialVersionUID());
    says.value("fields", () -> Arrays.toString(ObjectStreamClass.lookup(Thing.class).getFields()));
    says.value("through a stream", () -> {
      Sub before = new Sub();
      set(before, "fresh", 99L);
      set(before, "names", Map.of("a", List.of()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(before);
      Object after = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
      return get(after, "fresh") + " " + get(after, "names") + " " + get(after, "kept") + " " + bytes.size() + " "
          + Arrays.hashCode(bytes.toByteArray());
    });
    return says.lines;
  }

  private static void set(Object object, String name, Object value) throws Exception {
    Field field = Thing.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(object, value);
  }

  private static Object get(Object object, String name) throws Exception {
    Field field = Thing.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(object);
  }
}

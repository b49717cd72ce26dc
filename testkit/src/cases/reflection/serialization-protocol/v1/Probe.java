import java.io.*;
import java.util.function.BiConsumer;

public class Probe {
  static Object copy(Object o) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(o);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
          protected Class<?> resolveClass(ObjectStreamClass c) throws ClassNotFoundException {
            return Class.forName(c.getName(), false, Probe.class.getClassLoader());
          }
        }) {
      return in.readObject();
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("data", copy(new Data()).toString());
    saw.accept("single", copy(Single.ONLY) == Single.ONLY);
    saw.accept("replaced", copy(new Replaced()).getClass());
    saw.accept("ext", copy(new Ext()).toString());
    saw.accept("sub", copy(new Sub()).toString());
    saw.accept("uid", ObjectStreamClass.lookup(Data.class).getSerialVersionUID());
    saw.accept("uids", ObjectStreamClass.lookup(Sub.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Replaced.class).getSerialVersionUID());
    StringBuilder fields = new StringBuilder();
    for (ObjectStreamField f : ObjectStreamClass.lookup(Sub.class).getFields()) {
      fields.append(f).append(';');
    }
    saw.accept("fields", fields.toString());
  }
}

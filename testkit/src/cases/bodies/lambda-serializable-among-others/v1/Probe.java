import java.io.*;
import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("made", new Maker().make("p").get().get());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(Maker.task("s"));
    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
      @Override
      protected Class<?> resolveClass(ObjectStreamClass c) throws ClassNotFoundException {
        return Class.forName(c.getName(), false, Probe.class.getClassLoader());
      }
    }.readObject();
    saw.accept("copied", ((Maker.Task) copy).get());
  }
}

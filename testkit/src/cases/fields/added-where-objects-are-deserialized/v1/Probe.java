import java.io.*;
import java.util.function.BiConsumer;

public class Probe {
  static Object kept;

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    if (kept == null) {
      kept = copy(new Low());
    }
    saw.accept("kept", kept);
    saw.accept("copy", copy(new Low()));
    saw.accept("external", copy(new External()));
    saw.accept("new", new Low() + " " + new External());
  }

  static Object copy(Object object) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}

class High { String high = "|m1"; }

class Mid extends High implements Serializable {
  private static final long serialVersionUID = 1;
  transient String mid = "c";
}

class Low extends Mid {
  private static final long serialVersionUID = 1;
  int pages = 1;
  transient String low = "l";
  @Override public String toString() { return "low p" + pages + " " + mid + low + high; }
}

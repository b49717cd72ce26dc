import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

import java.io.*;
public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    var b = new ByteArrayOutputStream(); try (var out = new ObjectOutputStream(b)) { out.writeObject(new Doc()); }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray()))) { saw.accept("read", in.readObject().toString()); }
  }
}
class Doc implements Serializable { private static final long serialVersionUID = 1; int pages = 1; public String toString() { return "p" + pages; } }

import java.io.*;
import java.util.function.*;
class X implements Serializable {
  interface Task extends Supplier<String>, Serializable {}
  final String a;
  X(String a) { this.a = a; }
  Task old() { return () -> "old " + a; }
  static Object copy(Object o) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(o);
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}

import java.io.*;
import java.util.function.*;
class X implements Serializable {
  interface Task extends Supplier<String>, Serializable {}
  final String a;
  X(String a) { this.a = a; }
  Task old() { return () -> "old " + a; }
  X(int n) {
    this("number " + n);
    made = () -> "made " + n;
  }
  private Task made = () -> "by the initializer";
  private String hidden() { return "hidden " + a; }
  private static String shared() { return "shared"; }
  Task lambda(int n) { return () -> "lambda " + n + hidden(); }
  Task reference() { return this::hidden; }
  Task library() { return a::trim; }
  static Task ofStatic() { return X::shared; }
  Task made() { return made; }
  static Object copy(Object o) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(o);
    return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}

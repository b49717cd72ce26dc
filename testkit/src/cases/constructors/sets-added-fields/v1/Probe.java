import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("name", new User("a").name);
    saw.accept("one", new User("ab").all());
    saw.accept("two", new User("abc", "x", "y").all());
  }
}

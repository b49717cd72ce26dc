import java.util.function.BiConsumer;

public class Probe {
  static final Dog dog = new Dog();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("dog", dog.name());
    saw.accept("animal", ((Object) dog) instanceof Animal);
    saw.accept("called", new Animal().call());
  }
}

import java.util.function.BiConsumer;

public class Probe {
  static final Dog dog = new Dog("rex", 3);
  static final Cat cat = new Cat("tom");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("dog age", dog.birthday());
    saw.accept("dog", dog.name() + dog.sound() + dog);
    saw.accept("cat", cat.name() + cat.sound());
    saw.accept("cat sounds", cat.sounds());
    saw.accept("text", String.valueOf((Object) dog));
  }
}

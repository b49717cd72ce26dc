import java.util.Arrays;
import java.util.function.BiConsumer;

public class Probe {
  static final Dog dog = new Dog("rex", 3);
  static final Cat cat = new Cat("tom");

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("dog age", dog.birthday());
    saw.accept("dog", dog.name() + dog.sound() + dog);
    saw.accept("cat", cat.name() + cat.sound());
    saw.accept("text", String.valueOf((Object) dog));
    Dog newDog = new Dog("new", 9);
    newDog.birthday();
    saw.accept("new", newDog.name() + newDog.birthday() + newDog.log + newDog.age);
    Cat newCat = new Cat("cat");
    saw.accept("new cat", newCat.sounds() + newCat.name() + newCat.log + newCat.age + newCat);
    Zoo zoo = new Zoo(dog, cat, newDog, newCat, new Bird());
    saw.accept("zoo", zoo.show().length() > 10 ? zoo.show().replaceAll("true|false", "") : "");
    saw.accept("tests", Zoo.test(dog) + Zoo.test(cat) + Zoo.test("x") + Zoo.test(new Bird()) + Zoo.test(null));
    saw.accept("superclass", Dog.class.getSuperclass() + " " + Bird.class.getSuperclass() + Animal.class.getSuperclass()
        + Animal.class.isInterface() + Animal.class.isInstance(dog) + Dog.class.getInterfaces().length + Bird.class.getInterfaces().length);
    saw.accept("methods", Arrays.stream(Cat.class.getMethods()).map(Object::toString).sorted().toList());
    saw.accept("field", Animal.class.getDeclaredField("age").getInt(newDog));
    saw.accept("call", Animal.class.getDeclaredMethod("name").invoke(dog));
    saw.accept("generic", Cat.class.getGenericSuperclass() + Animal.class.toGenericString());
  }
}

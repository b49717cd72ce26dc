import java.util.ArrayList;
import java.util.List;

abstract class Animal {
  static final String KIND = "animal";
  static int created;
  private final String name;
  protected int age;
  final List<String> log = new ArrayList<>();

  Animal(String name) {
    this(name, 1);
  }

  Animal(String name, int age) {
    this.name = name;
    this.age = age;
    created++;
    log.add("made " + name + sound());
  }

  static Animal older(Animal one, Animal other) {
    return one.age >= other.age ? one : other;
  }

  String name() {
    return name;
  }

  int birthday() {
    log.add("birthday");
    return ++age;
  }

  abstract String sound();

  @Override
  public String toString() {
    return KIND + " " + name + " says " + sound();
  }
}

class Dog {
  private final String name;
  private int age;

  Dog(String name, int age) {
    this.name = name;
    this.age = age;
  }

  String name() {
    return name;
  }

  int birthday() {
    return ++age;
  }

  String sound() {
    return "woof";
  }

  @Override
  public String toString() {
    return "dog " + name;
  }
}

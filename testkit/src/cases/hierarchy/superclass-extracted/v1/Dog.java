class Dog extends Animal {
  Dog(String name, int age) {
    super(name, age);
  }

  @Override
  String sound() {
    return "woof";
  }
}

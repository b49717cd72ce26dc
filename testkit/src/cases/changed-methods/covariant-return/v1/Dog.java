class Dog extends Animal {
  @Override
  Dog self() {
    return new Dog("inner ");
  }

  final String prefix;

  Dog() {
    this("");
  }

  Dog(String prefix) {
    this.prefix = prefix;
  }

  @Override
  String name() {
    return prefix + "dog";
  }
}

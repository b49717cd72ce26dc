class Cat extends Animal {
  private int sounds;

  Cat(String name) {
    super(name);
  }

  @Override
  String sound() {
    sounds++;
    return "meow";
  }

  int sounds() {
    return sounds;
  }

  @Override
  public String toString() {
    return "cat, " + super.toString();
  }
}

class Cat {
  private final String name;
  private int sounds;

  Cat(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String sound() {
    sounds++;
    return "meow";
  }

  int sounds() {
    return sounds;
  }
}

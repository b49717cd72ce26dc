class Bird extends Animal {
  Bird() {
    super("bird");
  }

  @Override
  String sound() {
    return "tweet";
  }

  @Override
  String name() {
    return super.name() + "!";
  }
}

class Animal {
  Animal self() {
    return this;
  }

  String name() {
    return "animal";
  }
}

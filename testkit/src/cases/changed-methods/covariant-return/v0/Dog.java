class Dog extends Animal {
  @Override
  Animal self() {
    return this;
  }
}

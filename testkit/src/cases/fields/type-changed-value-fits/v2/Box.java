class Box<T> {
  T value;

  Box(T value) {
    this.value = value;
  }

  static Box<String> boxed() {
    return new Box<>("boxed");
  }
}

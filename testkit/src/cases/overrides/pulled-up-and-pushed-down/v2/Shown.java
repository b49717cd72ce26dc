interface Shown {
  default String label() {
    return "shown";
  }
}

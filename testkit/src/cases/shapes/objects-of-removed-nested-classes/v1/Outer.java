class Outer {
  static class Kept {}
}

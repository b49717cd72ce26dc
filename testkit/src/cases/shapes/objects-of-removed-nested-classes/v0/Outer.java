class Outer {
  static class Gone {}

  class Inner {}

  static class Kept {}
}

class Part {
  final double size;

  Part(double size, String name, boolean spare) {
    this.size = spare ? size : size + name.length();
  }
}

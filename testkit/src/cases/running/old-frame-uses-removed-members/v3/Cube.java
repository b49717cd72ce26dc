class Cube extends Square {
  Cube() {
    super("cube");
  }
}

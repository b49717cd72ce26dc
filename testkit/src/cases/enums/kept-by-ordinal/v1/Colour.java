public enum Colour {
  RED,
  BLUE,
  GREEN
}

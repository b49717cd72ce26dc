public enum Colour {
  RED,
  BLUE
}

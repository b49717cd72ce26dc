enum Color {
  RED
}

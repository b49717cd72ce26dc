interface Token {
  default String label() { return "token " + this; }
}

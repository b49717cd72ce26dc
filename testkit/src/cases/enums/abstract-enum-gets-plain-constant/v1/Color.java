enum Color {
  RED {
    @Override
    int code() {
      return 1;
    }
  },
  BLUE;

  int code() {
    return 2;
  }
}

enum Color {
  RED {
    @Override
    int code() {
      return 1;
    }
  };

  abstract int code();
}

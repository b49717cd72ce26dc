class Risk {
  int go() {
    return 1;
  }
}

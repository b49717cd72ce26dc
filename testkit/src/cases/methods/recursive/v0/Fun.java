class Fun {
  int start() {
    return 0;
  }
}

class Risk {
  int go() throws java.io.IOException {
    throw new java.io.IOException("gone");
  }
}

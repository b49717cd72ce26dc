class Mix {
  long base = 1L << 40;
}

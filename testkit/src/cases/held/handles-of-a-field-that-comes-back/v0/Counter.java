class Counter {
  int next() throws Throwable { return 1; }
}

interface Applied {
  default int apply(int a, int b) { return 0; }
}

class Copy implements Cloneable {
  int n = 1;
}

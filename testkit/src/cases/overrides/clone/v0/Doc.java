class Doc implements Cloneable {
  int a = 1;
}

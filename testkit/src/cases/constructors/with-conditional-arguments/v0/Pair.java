class Pair {
  Object a;
  Object b;
}

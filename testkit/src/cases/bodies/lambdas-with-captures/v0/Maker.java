class Maker {
  int n = 2;
}

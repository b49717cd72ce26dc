class Strict {
  static Strict last;
  int n;
}

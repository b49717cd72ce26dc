class Bag {
  int a = 1;
  boolean z;
  byte b;
  short s;
  char c;
  int i;
  long j;
  float f;
  double d;
  Object o;
  int[][] m;

  String all() {
    return z + "," + b + "," + s + "," + (int) c + "," + i + "," + j + "," + f + "," + d + "," + o + "," + m;
  }

  void fill() {
    z = true;
    b = (byte) (b + 200);
    s += 40000;
    c += 'x';
    i++;
    ++j;
    f += 0.5f;
    d -= 0.25;
    o = "o";
    m = new int[][] {{i}};
  }
}

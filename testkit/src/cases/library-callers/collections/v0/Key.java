class Key implements Comparable<Key> {
  final int a;
  final int b;

  Key(int a, int b) {
    this.a = a;
    this.b = b;
  }

  public int compareTo(Key o) {
    return Integer.compare(a, o.a);
  }
}

class Key implements Comparable<Key> {
  final int a;
  final int b;

  Key(int a, int b) {
    this.a = a;
    this.b = b;
  }

  public int compareTo(Key o) {
    return Integer.compare(o.b, b);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Key k && k.a == a;
  }

  @Override
  public int hashCode() {
    return a;
  }

  @Override
  public String toString() {
    return "Key" + a + "/" + b;
  }
}

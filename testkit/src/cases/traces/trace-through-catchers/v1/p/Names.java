package p;
public class Names extends java.util.AbstractList<String> {
  @Override public String get(int index) {
    throw new IllegalStateException("got " + index);
  }
  @Override public int size() {
    return 2;
  }
}

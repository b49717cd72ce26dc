package p;
public class Names extends java.util.AbstractList<String> {
  @Override public String get(int index) {
    throw new IllegalStateException("get " + index);
  }
  @Override public int size() {
    return 2;
  }
}

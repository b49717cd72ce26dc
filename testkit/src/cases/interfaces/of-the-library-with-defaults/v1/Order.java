class Order implements java.util.Comparator<String>, java.util.Iterator<String> {
  int left = 2;

  public int compare(String a, String b) {
    return a.compareTo(b);
  }

  @Override
  public java.util.Comparator<String> reversed() {
    return (a, b) -> a.length() - b.length();
  }

  public boolean hasNext() {
    return left > 0;
  }

  public String next() {
    return "n" + left--;
  }

  @Override
  public void remove() {
    left = 0;
  }

  @Override
  public void forEachRemaining(java.util.function.Consumer<? super String> action) {
    action.accept("all");
    java.util.Iterator.super.forEachRemaining(action);
  }
}

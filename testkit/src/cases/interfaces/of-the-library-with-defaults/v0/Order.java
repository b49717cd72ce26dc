class Order implements java.util.Comparator<String>, java.util.Iterator<String> {
  int left = 2;

  public int compare(String a, String b) {
    return a.compareTo(b);
  }

  public boolean hasNext() {
    return left > 0;
  }

  public String next() {
    return "n" + left--;
  }
}

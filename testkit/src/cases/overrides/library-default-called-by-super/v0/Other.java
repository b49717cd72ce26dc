class Other implements Turning {
  @Override
  public int compare(String a, String b) {
    return a.compareTo(b);
  }
}

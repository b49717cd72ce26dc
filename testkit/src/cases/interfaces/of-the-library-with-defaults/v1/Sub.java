class Sub extends Order {
  @Override
  public java.util.Comparator<String> thenComparing(java.util.Comparator<? super String> o) {
    return this;
  }
}

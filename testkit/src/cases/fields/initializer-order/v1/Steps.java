class Steps {
  int base = 5;
  int one = base + 1;
  int two = one * 2;
  int three = helper(two);
  Runnable later = () -> this.base += 0;
  Object self = this;

  int helper(int i) {
    return i + one;
  }

  String all() {
    return base + " " + one + " " + two + " " + three + " " + (self == this) + (later != null);
  }
}

class Low extends Mid {
  int b = 2;
  String x = "low x of " + super.x;
  private String secret = "low secret";

  String low() {
    return x + secret + super.x;
  }
}

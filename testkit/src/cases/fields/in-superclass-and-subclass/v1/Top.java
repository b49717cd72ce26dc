class Top {
  int a = 1;
  String x = "top x";
  private String secret = "top secret";

  String top() {
    return x + secret;
  }
}

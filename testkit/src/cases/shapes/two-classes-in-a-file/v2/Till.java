class Till {
  private int sum = 5;

  String add(int price, String currency) {
    return currency + (sum + price);
  }
}

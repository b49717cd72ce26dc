public class Shop {
  private final Till till = new Till();

  String sell(int price) {
    return "sold at " + till.add(price, "EUR");
  }
}

class Till {
  private int sum = 5;

  String add(int price, String currency) {
    return sum + price + currency;
  }
}

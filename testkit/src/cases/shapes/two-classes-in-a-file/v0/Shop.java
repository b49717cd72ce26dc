public class Shop {
  private final Till till = new Till();

  String sell(int price) {
    return "sold for " + till.add(price);
  }
}

class Till {
  private int sum = 5;

  int add(int price) {
    return sum + price;
  }
}

public class Shop {
  private final Till till = new Till();

  String sell(int price) {
    return Tax.on(till.add(price, "EUR"));
  }
}

class Tax {
  static String on(String price) {
    return price + " and tax";
  }
}

public class Cart {
  final String how;

  public Cart() {
    how = "none";
  }

  public Cart(int n) {
    how = "int " + n;
  }
}

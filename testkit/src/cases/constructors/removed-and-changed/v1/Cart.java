public class Cart {
  final String how;

  public Cart(long n) {
    how = "long " + n;
  }
}

import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

class Clerk extends Cart implements UnaryOperator<Object> {
  public Object apply(Object job) {
    IntSupplier reference;
    switch ((String) job) {
      case "read own":
        return own;
      case "write own":
        return new Cart().own = 1;
      case "read shared":
        return Cart.shared;
      case "write shared":
        return Cart.shared = 2;
      case "call size":
        return size();
      case "call super.size":
        return super.size();
      case "call limit":
        return Cart.limit();
      case "refer to size":
        reference = new Cart()::size;
        return reference.getAsInt();
      default:
        reference = Cart::limit;
        return reference.getAsInt();
    }
  }
}

import java.util.function.UnaryOperator;

class Shop {
  static UnaryOperator<Object> clerk() {
    return new Clerk();
  }

  static UnaryOperator<Object> machine() {
    return job -> new Cart().own;
  }
}

import java.util.function.Function;

class User {
  static Function<Integer, String> reference() {
    return Conv::to;
  }

  static class Nested {
    static String call() {
      Function<Integer, String> lambda = n -> Conv.to(n);
      return lambda.apply(1);
    }
  }
}

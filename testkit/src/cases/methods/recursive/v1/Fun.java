import java.util.function.IntUnaryOperator;

class Fun {
  int start() {
    return fib(15) + (even(100) ? 1 : 0) + (int) factorial(10) + depth(500) + viaReference(6);
  }

  int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  private long factorial(int n) {
    return n == 0 ? 1 : n * factorial(n - 1);
  }

  private int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  int viaReference(int n) {
    IntUnaryOperator f = this::viaReference;
    return n == 0 ? 1 : n * f.applyAsInt(n - 1);
  }
}

import java.util.function.*;

class Maker {
  int n = 2;
  private int hidden = 3;

  Supplier<Supplier<String>> make(String p, long wide) {
    int local = p.length();
    return () -> {
      hidden++;
      int inner = hidden--;
      return () -> p + wide + local + n + inner + this.hidden + twice(inner);
    };
  }

  private int twice(int i) {
    IntUnaryOperator f = j -> j * 2;
    return f.andThen(this::once).applyAsInt(i);
  }

  private int once(int i) {
    return i + n;
  }
}

import java.util.*;
import java.util.function.*;

class Item {
  final String text;

  Item() {
    this.text = "none";
  }

  <T extends CharSequence> Item(T a, long b, double c, int... more) {
    this.text = a + "," + b + "," + c + "," + Arrays.toString(more);
  }

  private Item(int secret) {
    this("secret", secret, 0.5, 1, 2);
  }

  Item(Supplier<String> s) throws java.io.IOException {
    this(s, s.get().length());
  }

  protected Item(Supplier<String> s, int n) throws java.io.IOException {
    if (n == 0) {
      throw new java.io.IOException("empty");
    }
    try {
      synchronized (s) {
        this.text = s.get() + n;
      }
    } finally {
      count++;
    }
  }

  static int count;

  static class Maker {
    Item make() {
      return new Item(7);
    }

    Function<Integer, Item> maker() {
      return Item::new;
    }
  }
}

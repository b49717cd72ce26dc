import java.util.*;
import java.util.function.*;

class Item {
  final String text;

  Item() {
    this.text = "none";
  }

  static class Maker {
    Item make() {
      return new Item();
    }

    Function<Integer, Item> maker() {
      return i -> new Item();
    }
  }
}

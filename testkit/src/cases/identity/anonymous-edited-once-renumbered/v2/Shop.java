import java.util.function.Supplier;

class Shop {
  static Object sign() {
    return new Object() {
      @Override
      public String toString() {
        return "open";
      }
    };
  }

  final Supplier<String> price =
      new Supplier<>() {
        @Override
        public String get() {
          return "two";
        }
      };
}

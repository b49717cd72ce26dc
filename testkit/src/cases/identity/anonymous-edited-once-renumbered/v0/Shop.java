import java.util.function.Supplier;

class Shop {
  final Supplier<String> price =
      new Supplier<>() {
        @Override
        public String get() {
          return "one";
        }
      };
}

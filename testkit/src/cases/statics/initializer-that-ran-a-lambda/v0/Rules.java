import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class Rules {
  static final List<String> ALL =
      build(
          all -> {
            all.add("trim");
            all.add("lower");
          });

  private static List<String> build(Consumer<List<String>> builder) {
    List<String> all = new ArrayList<>();
    builder.accept(all);
    return all;
  }
}

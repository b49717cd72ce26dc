import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Menu {
  static final List<String> STREAMED = Stream.of("a", "b").map(each -> each + "1").toList();
  static final String BUILT = new Builder().name(() -> "built1").build();
  static final Optional<String> NESTED = Optional.of("o").map(each -> call(() -> each + "deep1"));
  static final String HANDED_ON = StackWalker.getInstance().walk(frames -> "handed1");

  static final Handler KEPT = new Handler(text -> text + "kept1");
  static final Map<String, Function<String, String>> ROUTES =
      new HashMap<>(Map.of("x", text -> text + "route1"));

  private static String call(Supplier<String> text) {
    return text.get();
  }

  static class Builder {
    private Supplier<String> name;

    Builder name(Supplier<String> name) {
      this.name = name;
      return this;
    }

    String build() {
      return "<" + name.get() + ">";
    }
  }

  static class Handler {
    private final UnaryOperator<String> code;
    int calls;

    Handler(UnaryOperator<String> code) {
      this.code = code;
    }

    String handle(String text) {
      calls++;
      return code.apply(text);
    }
  }

  enum Level {
    LOW(() -> "low1"),
    HIGH(() -> "high");

    static final Map<String, Level> BY_TEXT =
        Arrays.stream(values()).collect(Collectors.toMap(each -> each.text, each -> each));

    final String text;

    Level(Supplier<String> text) {
      this.text = text.get();
    }
  }
}

import java.util.function.UnaryOperator;

enum Kind {
  A(s -> s + "A2"),
  B(s -> "b" + s) {
    final UnaryOperator<String> twice = t -> how.apply(how.apply(t));
  };

  final UnaryOperator<String> how;

  Kind(UnaryOperator<String> how) {
    this.how = x -> how.apply(x) + "?";
  }

  static final UnaryOperator<String> NONE = s -> "none";
}

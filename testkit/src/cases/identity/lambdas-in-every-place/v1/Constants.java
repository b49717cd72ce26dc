import java.util.function.Supplier;

interface Constants {
  Supplier<String> ZEROTH = () -> "zeroth";
  Supplier<String> FIRST = () -> "first2";

  default Supplier<String> made(String s) {
    Runnable r = () -> { throw new IllegalStateException(s); };
    return () -> s + FIRST.get() + tail();
  }

  private String tail() {
    Supplier<String> t = () -> "T";
    return t.get();
  }
}

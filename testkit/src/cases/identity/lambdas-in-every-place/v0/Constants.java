import java.util.function.Supplier;

interface Constants {
  Supplier<String> FIRST = () -> "first1";

  default Supplier<String> made(String s) {
    return () -> s + FIRST.get() + tail();
  }

  private String tail() {
    Supplier<String> t = () -> "t";
    return t.get();
  }
}

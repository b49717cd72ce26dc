import java.util.Comparator;

class Middle extends High {
  Comparator<String> twice() {
    return super.reversed().thenComparing(super.reversed());
  }
}

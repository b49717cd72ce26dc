import java.util.Comparator;

final class Soundex {
  private static final class Branch {
    private final StringBuilder text = new StringBuilder();

    private void add(String more) {
      text.append(more);
    }
  }

  private static final Comparator<String> BY_LENGTH =
      new Comparator<String>() {
        @Override
        public int compare(String one, String other) {
          return other.length() - one.length();
        }
      };

  String encode(String word) {
    Branch branch = new Branch();
    branch.add(word.toUpperCase());
    return branch.text + " " + BY_LENGTH.compare(word, "abc");
  }
}

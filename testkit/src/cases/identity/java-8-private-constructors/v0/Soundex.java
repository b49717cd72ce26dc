final class Soundex {
  private static final class Branch {
    private final StringBuilder text = new StringBuilder();

    private void add(String more) {
      text.append(more);
    }
  }

  String encode(String word) {
    Branch branch = new Branch();
    branch.add(word.toLowerCase());
    return branch.text.toString();
  }
}

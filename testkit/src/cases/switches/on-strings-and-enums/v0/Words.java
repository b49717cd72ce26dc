class Words {
  static int number(String word) {
    switch (word) {
      case "a": return 1;
      case "Aa": return 2;
      default: return 0;
    }
  }

  static String kind(Day day) {
    return switch (day) { case SAT, SUN -> "free"; default -> "work"; };
  }

  static String second(Day day) { return ""; }
}

class Words {
  static int number(String word) {
    return switch (word) {
      case "BB", "b" -> { int n = word.length(); yield n * 10; }
      case "Aa" -> 3;
      default -> -1;
    };
  }

  static String kind(Day day) {
    return switch (day) { case MON -> "alas"; case SUN -> "free"; case TUE -> "tue"; case SAT -> "sat"; };
  }

  static String second(Day day) {
    switch (day) {
      case TUE: return "2";
      default: return "-";
    }
  }
}

/** Never changes. */
class Users {
  static String named(Level level) {
    return switch (level) {
      case null -> "nothing";
      case LOW -> "low";
      case HIGH -> "high";
      default -> "another";
    };
  }

  static String guarded(Level level, int n) {
    return switch (level) {
      case LOW -> "l";
      case Level l when n > 5 -> "much " + l.ordinal();
      case HIGH -> "h";
      case Level l -> "rest";
    };
  }

  static String any(Object object) {
    return switch (object) {
      case Level.HIGH -> "the high one";
      case Level l -> "a level";
      default -> "none";
    };
  }
}

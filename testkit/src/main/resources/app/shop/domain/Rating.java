package shop.domain;

public enum Rating {
  BAD,
  FAIR,
  GOOD,
  GREAT;

  public int points() {
    return switch (this) {
      case BAD -> 1;
      case FAIR -> 2;
      case GOOD -> 4;
      default -> 5;
    };
  }

  public boolean beats(Rating other) {
    return points() > other.points();
  }
}

class Sorter {
  static String sort(Object object) {
    return switch (object) {
      case null -> "null";
      case String text when text.isEmpty() -> "empty";
      case String text -> "text " + text;
      case Shape shape when shape.sides() > 3 -> "many " + shape.sides();
      case Shape shape -> "shape " + shape.sides();
      case Integer number -> "number " + number;
      default -> "other";
    };
  }

  static String sides(Object object) {
    return object instanceof Shape shape && shape.sides() > 3 ? "many" : "few";
  }
}

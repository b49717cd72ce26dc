class Holds {
  static String of(Status status) {
    return switch (status) {
      case NEW -> "n";
      case DONE -> "d";
      default -> "?";
    } + status.label();
  }
}

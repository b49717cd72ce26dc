/** Names no constant in its code, so nothing of it changes with them. */
class Reader {
  static final Enum<?> kept = Color.BLUE;

  static int ordinal() {
    return kept.ordinal();
  }
}

class Late extends Base {
  private final int more;

  Late() {
    super("late");
    more = level + 1;
  }

  @Override
  String kind() {
    return " late" + more;
  }
}

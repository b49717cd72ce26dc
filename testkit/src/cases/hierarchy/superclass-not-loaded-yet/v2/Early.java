class Early extends Base {
  private final int more;

  Early() {
    super("early");
    more = level + 1;
  }

  @Override
  String kind() {
    return " early" + more;
  }
}

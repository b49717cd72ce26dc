enum Color {
  RED(1),
  GREEN(2);

  private final int rank;

  Color(int rank) {
    this.rank = rank;
  }

  String rank() {
    return rank + name();
  }
}

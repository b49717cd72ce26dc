enum Color {
  RED(1);

  private final int rank;

  Color(int rank) {
    this.rank = rank;
  }

  String rank() {
    return rank + name();
  }
}

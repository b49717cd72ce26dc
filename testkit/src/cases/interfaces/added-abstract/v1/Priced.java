interface Priced {
  int price();

  String name();

  int weight();
}

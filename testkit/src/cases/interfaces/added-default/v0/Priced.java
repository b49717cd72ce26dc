interface Priced {
  int price();
}

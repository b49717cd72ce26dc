class Bag {
  int a = 1;
}

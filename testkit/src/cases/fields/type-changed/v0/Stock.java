class Stock {
  int count = 3;
  String[] names = {"a"};
  Object any = "any";

  String all() {
    return count + names[0] + any;
  }
}

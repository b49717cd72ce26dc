class Thing {
  int count;

  String shown() {
    return "thing";
  }
}

class Thing {
  String shown() {
    return "thing";
  }
}

class Name {
  String full(String last, String middle, String first) {
    return first + " " + middle + " " + last;
  }
}

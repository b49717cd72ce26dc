class Name {
  String full(String last, String first) {
    return first + " " + last;
  }
}

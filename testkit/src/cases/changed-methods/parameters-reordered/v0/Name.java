class Name {
  String full(String first, String last) {
    return first + " " + last;
  }
}

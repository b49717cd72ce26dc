interface Top {
  String name();
}

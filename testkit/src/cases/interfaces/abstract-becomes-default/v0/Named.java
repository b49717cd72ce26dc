interface Named {
  String name();
}

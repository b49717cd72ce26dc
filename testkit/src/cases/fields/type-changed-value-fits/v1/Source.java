interface Source {
  String load();
}

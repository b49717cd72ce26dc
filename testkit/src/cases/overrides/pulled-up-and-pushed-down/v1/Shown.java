interface Shown {
  String label();
}

interface Step {
  String go(String s);
}

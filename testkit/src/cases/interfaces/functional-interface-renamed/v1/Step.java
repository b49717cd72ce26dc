interface Step {
  String run(String s);
}

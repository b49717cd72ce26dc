interface Task {
  String run(String in);
}

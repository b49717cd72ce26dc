interface Task extends Described {
  String run(String in);
}

class Plain {
  int first;
  int second;
}

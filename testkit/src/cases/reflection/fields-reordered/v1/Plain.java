class Plain {
  int second;
  int first;
}

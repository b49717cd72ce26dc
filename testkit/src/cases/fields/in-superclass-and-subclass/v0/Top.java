class Top {
  int a = 1;
}

class Thing {
  int n = 3;
}

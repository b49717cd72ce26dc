interface Settings {
  int A = 1;
}

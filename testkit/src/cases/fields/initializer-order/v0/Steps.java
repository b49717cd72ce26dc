class Steps {
  int base = 5;
}

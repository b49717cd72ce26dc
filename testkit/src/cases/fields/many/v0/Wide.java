class Wide {
  int a0 = 0;
}

class Low extends Mid {
  int b = 2;
}

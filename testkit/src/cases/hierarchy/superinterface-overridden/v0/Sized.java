interface Sized {
  int size();
}

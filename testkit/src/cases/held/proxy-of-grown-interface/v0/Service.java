interface Service {
  String old(String s);
}

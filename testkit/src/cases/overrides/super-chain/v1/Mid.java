class Mid extends Top {
  @Override
  String m() {
    return "mid " + super.m();
  }
}

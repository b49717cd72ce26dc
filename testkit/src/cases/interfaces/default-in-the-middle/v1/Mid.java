interface Mid extends Top {
  @Override
  default String m() {
    return "mid of " + Top.super.m();
  }
}

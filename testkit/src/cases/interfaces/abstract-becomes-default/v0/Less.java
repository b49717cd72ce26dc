class Less implements Named {
  @Override
  public String name() {
    return "less";
  }
}

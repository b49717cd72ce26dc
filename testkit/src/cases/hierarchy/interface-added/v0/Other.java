class Other implements Named {
  @Override
  public String name() {
    return "other";
  }

  @Override
  public int hashCode() {
    return 2;
  }
}

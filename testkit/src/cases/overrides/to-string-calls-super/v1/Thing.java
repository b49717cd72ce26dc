class Thing {
  @Override
  public String toString() {
    return "Thing(" + super.toString().replaceAll("@.*", "") + ")";
  }
}

class Both implements Left, Right {
  public String name() {
    return "both";
  }
}

class Both implements Left, Right {
  public String name() {
    return "both";
  }

  @Override
  public String hello() {
    return Left.super.hello() + "&" + Right.super.hello();
  }
}

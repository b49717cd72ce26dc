interface Left extends Top {
  @Override
  default String hello() {
    return "left " + Top.super.hello();
  }
}

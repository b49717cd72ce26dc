interface Right extends Top {
  @Override
  default String hello() {
    return "right " + Top.super.hello();
  }
}

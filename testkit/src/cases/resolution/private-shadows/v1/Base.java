class Base {
  private String helper() {
    return "base helper";
  }

  String base() {
    return helper() + this.helper();
  }
}

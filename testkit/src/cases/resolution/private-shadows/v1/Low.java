class Low extends Base {
  private String helper() {
    return "low helper";
  }

  String low() {
    return helper() + base();
  }
}

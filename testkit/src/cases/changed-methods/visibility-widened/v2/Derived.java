class Derived extends Base {
  public String m() {
    return "derived";
  }
}

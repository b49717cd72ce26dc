class SmallPress extends Press {
  SmallPress() {
    super("small");
  }

  String described() {
    return kind() + "/" + name();
  }
}

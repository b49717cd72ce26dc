class Press extends Machine {
  Press(String name) {
    super(name, 2 - 1);
  }

  @Override
  String kind() {
    return "press, a " + super.kind();
  }
}

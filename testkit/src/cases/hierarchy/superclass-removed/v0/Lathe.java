class Lathe extends Machine {
  Lathe() {
    super("lathe");
  }
}

class Other extends Base {
  Other() {
    super("other", 1);
  }
}

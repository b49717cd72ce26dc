class Sub extends Base {
  Sub(String name) {
    super(name);
  }
}

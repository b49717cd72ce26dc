enum Kind implements Right {
  A,
  B {
    @Override
    public String hello() {
      return "B " + super.hello();
    }
  }
}

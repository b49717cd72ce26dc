class Deep extends Leaf {
  public String label() {
    return "deep " + super.label();
  }
}

enum Status {
  NEW("1"), DONE("2"), OLD("3");

  private final String label;

  Status(String label) { this.label = label; }

  String label() { return label; }
}

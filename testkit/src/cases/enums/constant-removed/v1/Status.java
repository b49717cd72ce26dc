enum Status {
  DONE("2"), NEW("1");

  private final String label;

  Status(String label) { this.label = label; }

  String label() { return label; }
}

class Machine {
  protected String name;
  private int uses;
  long serial = 7;

  Machine(String name) {
    this.name = name;
  }

  Machine(String name, int uses) {
    this(name);
    this.uses = uses;
  }

  int use() {
    return ++uses;
  }

  String name() {
    return name;
  }

  String kind() {
    return "machine";
  }

  @Override
  public String toString() {
    return kind() + " " + name;
  }

  @Override
  public int hashCode() {
    return 5;
  }
}

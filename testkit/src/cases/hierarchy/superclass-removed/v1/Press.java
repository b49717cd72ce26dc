class Press {
  private String name;
  private int uses;

  Press(String name) {
    this.name = name;
    this.uses = 1;
  }

  int use() {
    return ++uses;
  }

  String name() {
    return name + "!";
  }

  String kind() {
    return "press";
  }

  int ownHash() {
    return super.hashCode() == System.identityHashCode(this) ? 1 : 2;
  }
}

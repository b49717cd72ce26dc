class Request {
  String text = "default";

  Request() {}

  private Request(Builder builder) {
    text = builder.name + builder.size;
  }

  static class Builder {
    private String name = "n";
    private int size;

    private Builder sized(int size) {
      this.size = size;
      return this;
    }

    Request build() {
      return new Request(sized(4));
    }
  }

  static class Special extends Request {
    Special() {
      super(new Builder().sized(9));
    }
  }

  static Request special() {
    return new Special();
  }
}

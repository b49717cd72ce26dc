class Request {
  String text = "default";

  static class Builder {
    Request build() {
      return new Request();
    }
  }
}

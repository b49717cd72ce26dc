class Service {
  String serve() {
    return "served";
  }
}

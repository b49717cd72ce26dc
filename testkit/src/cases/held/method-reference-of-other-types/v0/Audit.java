class Audit {
  void register() {
    Probe.HANDLERS.add(this::order);
    Probe.HANDLERS.add(Audit::log);
  }

  private String order(Integer order) {
    return "order " + order;
  }

  static String log(int order) {
    return "log " + order;
  }

  String called(Integer order) {
    return "called " + order;
  }
}

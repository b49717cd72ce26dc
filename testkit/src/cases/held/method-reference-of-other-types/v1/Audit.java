class Audit {
  void register() {
    Probe.HANDLERS.add(this::order);
    Probe.HANDLERS.add(Audit::log);
  }

  private String order(Number order) {
    return "new order " + order;
  }

  static String log(long order) {
    return "new log " + order;
  }

  String called(Object order) {
    return "new called " + order;
  }
}

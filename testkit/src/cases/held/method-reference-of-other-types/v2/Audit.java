class Audit {
  void register() {
    Probe.HANDLERS.add(this::order);
    Probe.HANDLERS.add(Audit::log);
  }

  private String order(Object order) {
    return "newest order " + order;
  }

  static String log(Integer order) {
    return "newest log " + order;
  }

  String called(int order) {
    return "newest called " + order;
  }
}

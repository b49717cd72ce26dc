class Events {
  static String seen(Event event) { return event.name() + new On().getClass(); }

  static String all() {
    Event lambda = new Event() {
      @Override public String name() { return "anonymous"; }
    };
    return lambda.name();
  }
}

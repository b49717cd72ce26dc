class Events {
  static String seen(Event event) { return "started " + (event instanceof Started) + new On().getClass(); }

  static String all() { return ""; }
}

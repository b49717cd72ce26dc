interface Event {
  default String name() { return "event"; }
}

class Thing extends Old {
  String who() { return "thing, " + super.who(); }
}

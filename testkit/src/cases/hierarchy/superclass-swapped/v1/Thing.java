class Thing extends Fresh {
  String who() { return "thing, " + super.who(); }
}

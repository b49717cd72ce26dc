class Holder {
  final Object held;
  Named named;
  Holder(Object text) { held = text; }
  Holder(Named named) { held = null; this.named = named; }
  String show() { return "" + held + (named == null ? "" : named.loud()); }
}

class Holder {
  final Object held;
  Holder(Object text) { held = text; }
  String show() { return "" + held; }
}

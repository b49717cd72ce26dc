class Ring {
  String data = "data";
  abstract class Base { abstract int index(); char at() { return data.charAt(index()); } }
  class Cursor extends Base { int i; int index() { return i; } char peek() { return at(); } }
  char last() { return new Base() { int index() { return 3; } }.at(); }
}


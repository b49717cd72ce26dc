class Ring {
  String data = "data";
  class Cursor { int i; char peek() { return data.charAt(i); } }
  char last() { return 'a'; }
}

class Reads {
  static String all(Note note) { return note.value(); }
}

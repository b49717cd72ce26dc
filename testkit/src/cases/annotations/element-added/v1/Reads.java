class Reads {
  static String all(Note note) { return note.value() + note.level() + java.util.Arrays.toString(note.groups()); }
}

class Reads {
  static String all(Note note) { return note.value() + note.level() + java.util.Arrays.toString(note.groups()); }

  /** The order of the elements is the JVM's choice. */
  static String sorted(Object annotation) {
    String[] elements = annotation.toString().split("[(),]+ *");
    java.util.Arrays.sort(elements);
    return String.join(" ", elements);
  }

  static String text(Object value) {
    return value instanceof Object[] array ? java.util.Arrays.toString(array) : "" + value;
  }
}

class Flags {
  static final boolean ON = true;
  static final char LETTER = 0x61;
}

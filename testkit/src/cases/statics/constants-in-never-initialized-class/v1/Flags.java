class Flags {
  static final boolean ON = true;
}

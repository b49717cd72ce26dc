class Flags {
  static final Object LOCK = new Object();
}

class Flags {
  static int a = 1;
  static volatile int b = 2;
  static final Object c = "c".trim();
  static Object d = "d".trim();
}

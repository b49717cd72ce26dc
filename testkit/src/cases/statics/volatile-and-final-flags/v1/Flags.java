class Flags {
  static volatile int a = 1;
  static int b = 2;
  static Object c = "c".trim();
  static final Object d = "d".trim();
}

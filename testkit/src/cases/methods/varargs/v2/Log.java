class Log {
  String last = "-";

  String log(String format, Object... arguments) {
    return format + arguments.length + java.util.Arrays.toString(arguments);
  }

  String log(String format, Object one) {
    return format + "one " + one;
  }

  static long sum(long... all) {
    return java.util.stream.LongStream.of(all).sum();
  }

  static long sum(int a, int b) {
    return 1000 + a + b;
  }
}

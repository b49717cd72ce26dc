public class Thing {
  static final String TITLE = String.valueOf("title");
  int plain = 1;
  final int number = Integer.parseInt("3");
  final String text = String.valueOf("text");
  final long wide = Long.parseLong("5");
  int counter = 4;
  volatile boolean flag = true;
  static long total = 6;
}

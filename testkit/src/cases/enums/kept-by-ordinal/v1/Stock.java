public class Stock {
  static final int SIZE = 8;
  private final int[] counts = new int[SIZE];

  int add(Colour colour, int count) {
    counts[colour.ordinal()] += count;
    return counts[colour.ordinal()];
  }

  String name(Colour colour) {
    switch (colour) {
      case RED:
        return "r";
      default:
        return "other";
    }
  }
}

package demo;

public record Point(@Note("x") int x, @Note("names") java.util.List<Integer> names) {
  public Point {
    if (x < 0) {
      throw new IllegalArgumentException();
    }
  }
}

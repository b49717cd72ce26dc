package a;

public record Point(int x) {
  protected long sum() {
    return x + 3L;
  }
}

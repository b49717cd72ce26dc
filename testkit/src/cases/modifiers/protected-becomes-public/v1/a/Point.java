package a;

public record Point(int x) {
  public long sum() {
    return x + 3L;
  }
}

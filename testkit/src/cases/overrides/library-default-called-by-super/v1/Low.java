import java.util.Comparator;

class Low extends Middle {
  @Override
  public Comparator<String> reversed() {
    return Comparator.<String>naturalOrder().thenComparing(super.reversed());
  }

  @Override
  public Comparator<String> thenComparing(Comparator<? super String> other) {
    return super.thenComparing(other).reversed();
  }
}

import java.util.Comparator;

interface Turning extends Comparator<String> {
  default Comparator<String> turned() {
    return Comparator.super.reversed();
  }

  @Override
  default Comparator<String> reversed() {
    return (a, b) -> Comparator.super.reversed().compare(a.substring(1), b.substring(1));
  }
}

import java.util.Comparator;

interface Turning extends Comparator<String> {
  default Comparator<String> turned() {
    return Comparator.super.reversed();
  }
}

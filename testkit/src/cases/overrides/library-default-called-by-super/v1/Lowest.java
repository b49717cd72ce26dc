import java.util.Comparator;

class Lowest extends Low {
  @Override
  public Comparator<String> reversed() {
    return super.reversed().reversed();
  }
}

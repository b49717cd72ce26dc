import java.util.Comparator;

class Late extends Middle {
  static Comparator<String> make() {
    return new Late();
  }

  @Override
  public int compare(String a, String b) {
    return super.compare(a, b) * 2;
  }
}

import java.util.Comparator;

abstract class High implements Comparator<String> {
  @Override
  public int compare(String a, String b) {
    return a.length() - b.length();
  }

  Comparator<String> backwards() {
    return Comparator.super.reversed();
  }
}

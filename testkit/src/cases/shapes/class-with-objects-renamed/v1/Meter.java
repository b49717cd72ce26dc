public class Meter {
  int n;

  int next() {
    return ++n;
  }
}

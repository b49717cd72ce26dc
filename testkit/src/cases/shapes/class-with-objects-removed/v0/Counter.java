public class Counter {
  int n;

  int next() {
    return ++n;
  }
}

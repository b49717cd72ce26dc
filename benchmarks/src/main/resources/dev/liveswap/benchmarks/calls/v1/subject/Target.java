package subject;

class Target extends Base implements Greeter {
  int kept = 2;
  static int count;
  static final int FACTOR = Integer.parseInt("3");
  int value = 3;
  Object link = this;

  Target() {}

  Target(int value) {
    this.value = value;
  }

  static int twice(int x) {
    return x * FACTOR;
  }

  int plus(int x) {
    return x + kept;
  }

  private int hidden(int x) {
    return x - kept;
  }

  @Override
  int poly(int x) {
    return x ^ kept;
  }

  @Override
  public int hashCode() {
    return kept;
  }

  long callHidden(int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += hidden(i);
    }
    return sum;
  }
}

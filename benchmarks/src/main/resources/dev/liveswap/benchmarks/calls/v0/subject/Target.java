package subject;

class Target extends Base implements Greeter {
  int kept = 2;

  Target() {}

  long callHidden(int times) {
    long sum = 0;
    return sum;
  }
}

package subject;

interface Greeter {
  default int greet(int x) {
    return x + 7;
  }
}

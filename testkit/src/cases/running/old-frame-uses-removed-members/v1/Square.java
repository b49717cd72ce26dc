class Square implements Shape {
  private final String name;
  private int[] numbers = {4, 5};
  static String shared = "shared";

  Square(String name) {
    this.name = name;
  }

  Square(String name, int number) {
    this(name);
    numbers[0] = number;
  }

  String name() {
    return name;
  }

  String residents() {
    return resident(1);
  }

  private String resident(int times) {
    return "resident" + times;
  }

  int sum() {
    return helper(numbers);
  }

  private int helper(int[] each) {
    int sum = 0;
    for (int number : each) {
      sum += number;
    }
    return sum;
  }

  synchronized String held() {
    return "holds " + Thread.holdsLock(this);
  }

  static Square of(double size) {
    return new Square("of " + size, 7);
  }
}

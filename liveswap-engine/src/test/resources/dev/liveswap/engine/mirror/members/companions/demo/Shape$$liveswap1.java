package demo;

class Shape$$liveswap1 {
  static String named(Shape self, String prefix) {
    return prefix + self.getClass().getSimpleName();
  }

  static int corners() {
    return 4;
  }
}

class Shop {
  enum Level {
    LOW,
    HIGH;

    String text() {
      return "text";
    }

    static String all() {
      return "all";
    }
  }

  String tell() {
    return "tell";
  }
}

class Shop {
  enum Level {
    LOW,
    HIGH {
      @Override
      String text() {
        return "high" + super.text();
      }
    };

    String text() {
      return "text";
    }

    static String all() {
      return "everything";
    }
  }

  String tell() {
    class Teller {
      String tell() {
        return "local";
      }
    }
    return new Teller().tell();
  }
}

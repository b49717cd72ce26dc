class Shop {
  enum Level {
    LOW,
    HIGH {
      @Override
      String text() {
        return "High" + super.text();
      }
    };

    String text() {
      return "Text";
    }

    static String all() {
      return "everything";
    }
  }

  String tell() {
    abstract class Base {
      abstract String tell();
    }
    class Teller extends Base {
      @Override
      String tell() {
        return "below";
      }
    }
    return new Teller().tell();
  }
}

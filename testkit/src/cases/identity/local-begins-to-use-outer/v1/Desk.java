import java.util.function.Supplier;

class Desk {
  final String name;
  final Supplier<String> field =
      new Supplier<String>() {
        @Override
        public String get() {
          return " of " + name;
        }
      };

  Desk(String name) {
    this.name = name;
  }

  Supplier<String> local(int size) {
    class Drawer implements Supplier<String> {
      final String label;

      Drawer(String label) {
        this.label = label;
      }

      Drawer(int number) {
        this("no. " + number);
      }

      @Override
      public String get() {
        return label + size + " of " + name;
      }
    }
    return new Drawer(size + 1);
  }

  Supplier<Supplier<String>> inLambda(String word) {
    return () ->
        new Supplier<String>() {
          @Override
          public String get() {
            return word + " of " + name;
          }
        };
  }

  Supplier<Supplier<String>> within() {
    return new Supplier<>() {
      final int depth = 1;

      @Override
      public Supplier<String> get() {
        return new Supplier<>() {
          @Override
          public String get() {
            return "within" + depth + name;
          }
        };
      }
    };
  }

  Supplier<String> sized(int size) {
    return new Sized(size) {
      final int twice = size() * 2;

      @Override
      public String get() {
        return size() + "/" + twice + " of " + name;
      }
    };
  }

  static Supplier<String> ofNobody(Desk other) {
    return new Supplier<String>() {
      @Override
      public String get() {
        return "now of " + other.name;
      }
    };
  }

  abstract static class Sized implements Supplier<String> {
    private final int size;

    Sized(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }
  }
}

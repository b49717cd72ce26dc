import java.util.*;
import java.util.function.*;

class Shop {
  private final String name;

  static final Object ZEROTH = new Object() {
    @Override
    public String toString() {
      return "zeroth";
    }
  };

  static final Object MADE = new Object() {
    int n = 1;

    @Override
    public String toString() {
      return "static2" + n;
    }
  };

  static final Comparator<String> ORDER = new Comparator<>() {
    @Override
    public int compare(String a, String b) {
      return a.compareToIgnoreCase(b) * 2;
    }
  };

  final Supplier<String> field = new Supplier<>() {
    @Override
    public String get() {
      return name + "2";
    }
  };

  Shop(String name) {
    this.name = name;
  }

  Object first() {
    return new Object() {
      @Override
      public String toString() {
        return "first";
      }
    };
  }

  List<Object> objects(int k) {
    String tail = "t" + k;
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      int index = i;
      all.add(new Object() {
        @Override
        public String toString() {
          return index + tail + name + field.get();
        }
      });
      class Local {
        final int doubled = index * 2;

        @Override
        public String toString() {
          return new Object() {
            @Override
            public String toString() {
              return "deep" + doubled + tail + "!";
            }
          }.toString();
        }
      }
      all.add(new Local());
    }
    return all;
  }

  abstract static class Named {
    final String n;

    Named(String n, Object... more) {
      this.n = n + more.length;
    }
  }

  Named withArguments() {
    return new Named(name, 1, 2) {
      { hashCode(); }

      @Override
      public String toString() {
        return n + "B";
      }
    };
  }
}

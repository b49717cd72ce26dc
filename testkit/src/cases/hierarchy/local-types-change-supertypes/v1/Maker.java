class Maker {
  String anonymous(int k) {
    abstract class Base { String more() { return "base" + k; } } abstract class Shape extends Base { abstract String text(); }
    Shape shape =
        new Shape() {
          @Override
          public String text() {
            return "shape" + k + more();
          }
        };
    return shape.text() + " " + (shape instanceof Comparable);
  }

  String record(int k) {
    interface Top { default String named() { return "top"; } } interface Named extends Top {}
    record Point(int x) implements Named {
      String text() {
        return "point" + x + named();
      }
    }
    return new Point(k).text();
  }

  String deep(String word) {
    class Top { String top() { return "top" + word; } } class Mid extends Top { String mid() { return "mid" + top(); } }
    class Low extends Mid {
      String low() {
        return "low " + word + mid();
      }
    }
    class Lowest extends Low {
      String lowest() {
        return "lowest " + low();
      }
    }
    return new Lowest().lowest();
  }

  String keeps() {
    class Alone {
      String text() {
        return "v1";
      }
    }
    return new Alone().text();
  }
}

class Maker {
  String anonymous(int k) {
    abstract class Shape { abstract String text(); String more() { return "."; } }
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
    interface Named { default String named() { return "n"; } }
    record Point(int x) implements Named {
      String text() {
        return "point" + x + named();
      }
    }
    return new Point(k).text();
  }

  String deep(String word) {
    class Mid { String mid() { return "mid" + word; } }
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
        return "v0";
      }
    }
    return new Alone().text();
  }
}

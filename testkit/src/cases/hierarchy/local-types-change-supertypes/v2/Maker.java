class Maker {
  String anonymous(int k) {
    abstract class Shape implements Comparable<Object> { abstract String text(); String more() { return "-"; } public int compareTo(Object o) { return 0; } }
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
    interface Named { default String named() { return "n2"; } }
    record Point(int x) implements Named {
      String text() {
        return "point" + x + named();
      }
    }
    return new Point(k).text();
  }

  String deep(String word) {
    class Top { String top() { return "top2" + word; } } class Upper extends Top {} class Mid extends Upper { String mid() { return "mid2" + top(); } }
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
        return "v2";
      }
    }
    return new Alone().text();
  }
}

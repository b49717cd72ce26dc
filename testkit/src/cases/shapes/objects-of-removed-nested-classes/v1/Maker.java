import java.util.List;

class Maker {
  static List<Object> all() {
    return List.of(new Outer.Kept());
  }
}

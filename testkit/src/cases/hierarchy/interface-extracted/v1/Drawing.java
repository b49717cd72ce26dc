import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class Drawing {
  Shape[] shapes = new Shape[4];
  Shape[][] grid = new Shape[2][1];
  private final List<Shape> all = new ArrayList<>();

  void add(Shape... more) {
    for (int i = 0; i < more.length; i++) {
      shapes[i] = more[i];
    }
    grid[0] = more;
    grid[1][0] = more[0];
    all.addAll(Arrays.asList(more));
  }

  String show() {
    Shape[] copy = all.toArray(new Shape[0]);
    Shape[] sorted = all.stream().sorted(Comparator.comparing(Shape::area).reversed()).toArray(Shape[]::new);
    StringBuilder text = new StringBuilder();
    for (Shape each : sorted) {
      text.append(each.label()).append(each.labels().get());
    }
    for (Shape each : copy.clone()) {
      text.append(each.area());
    }
    return text
        + " " + shapes[0].area() + grid[0][1].area() + grid[1][0].area()
        + Stream.of(shapes).filter(each -> each != null).mapToDouble(Shape::area).sum();
  }
}

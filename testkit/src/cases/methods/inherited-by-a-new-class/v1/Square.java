public class Square extends Shape implements Named {
  public String raw() {
    return "square";
  }

  String inside() {
    return area() + name() + sides + unit() + super.area();
  }
}

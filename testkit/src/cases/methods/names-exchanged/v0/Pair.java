public class Pair {
  private String left() {
    return "left";
  }

  private String right() {
    return "right";
  }

  public String first() {
    return left();
  }

  public String second() {
    return right();
  }

  public String both() {
    return first() + second();
  }
}

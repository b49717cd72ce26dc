public class Pair {
  private String right() {
    return "left";
  }

  private String left() {
    return "right";
  }

  public String second() {
    return right();
  }

  public String first() {
    return left();
  }

  public String both() {
    return first() + second();
  }
}

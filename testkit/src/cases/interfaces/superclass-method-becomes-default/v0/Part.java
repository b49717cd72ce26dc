public class Part {
  public String name() {
    return "part";
  }
}

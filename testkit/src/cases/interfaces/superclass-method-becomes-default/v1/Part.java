public class Part {
  public String name() {
    return "part";
  }

  String number() {
    return "one of " + name();
  }

  String twice() {
    return number() + number();
  }
}

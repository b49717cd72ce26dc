public class Window extends Part {
  String other() {
    return "no name";
  }
}

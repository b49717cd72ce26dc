public class Window extends Part {
  String other() {
    return name();
  }
}

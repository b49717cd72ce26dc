public class Dog {
  String name() {
    return "dog";
  }
}

public class Animal {
  String name() {
    return "animal";
  }

  String call() {
    return name() + "!";
  }
}

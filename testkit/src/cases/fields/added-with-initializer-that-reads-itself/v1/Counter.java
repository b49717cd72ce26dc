public class Counter {
  private int count = 5;
  private String name = "a";

  Counter() {
    count = count + 1;
    this.name = this.name + count;
  }

  String text() {
    return name + count;
  }
}

public interface Named {
  String raw();

  default String name() {
    return "name of " + raw();
  }
}

public interface Named {
  String raw();
}

package p;
public interface Named {
  default String label() { return "default label"; }
  String title();
}

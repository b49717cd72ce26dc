package p;
public interface Named {
  String label();
  default String title() { return "title"; }
}

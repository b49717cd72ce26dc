package p;
public interface Rule {
  boolean test(String s);
  String name();
}

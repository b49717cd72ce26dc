package p;
public interface Rule {
  boolean test(String s);
  default Rule not() { return s -> !test(s); }
  default Rule and(Rule other) { return s -> test(s) && other.test(s); }
  static Rule length(int n) { return s -> s.length() == n; }
}

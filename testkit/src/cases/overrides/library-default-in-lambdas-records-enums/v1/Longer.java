import java.util.function.Predicate;

record Longer(int than) implements Rule {
  @Override
  public boolean test(String s) {
    return s.length() > than;
  }

  @Override
  public Predicate<String> negate() {
    return new Longer(-than - 1);
  }
}

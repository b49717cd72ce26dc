import java.util.function.Predicate;

enum Simple implements Rule {
  SHORT {
    @Override
    public boolean test(String s) {
      return s.length() < 2;
    }
  },
  ODD {
    @Override
    public boolean test(String s) {
      return s.length() % 2 == 1;
    }

    @Override
    public Predicate<String> and(Predicate<? super String> other) {
      return s -> super.and(other).test(s) && super.negate().test("ab");
    }
  };

  @Override
  public Predicate<String> or(Predicate<? super String> other) {
    return Rule.super.or(other).negate();
  }
}

import java.util.function.Predicate;

interface Rule extends Predicate<String> {
  @Override
  default Predicate<String> negate() {
    return s -> s.isEmpty() || Predicate.super.negate().test(s);
  }
}

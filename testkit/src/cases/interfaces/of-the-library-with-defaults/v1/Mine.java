interface Mine extends java.util.function.Predicate<String> {
  @Override
  default java.util.function.Predicate<String> negate() {
    return s -> s.equals("mine");
  }
}

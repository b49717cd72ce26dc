package shop.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

public class Validator<T> {
  private record Rule<T>(String message, Predicate<? super T> holds) {}

  private final List<Rule<T>> rules = new ArrayList<>();

  public Validator<T> must(String message, Predicate<? super T> holds) {
    rules.add(new Rule<>(message, holds));
    return this;
  }

  public List<String> problems(T value) {
    List<String> problems = new ArrayList<>();
    for (Rule<T> rule : rules) {
      if (!rule.holds().test(value)) {
        problems.add(rule.message());
      }
    }
    return problems;
  }
}

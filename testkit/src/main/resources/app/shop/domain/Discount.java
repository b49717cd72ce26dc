package shop.domain;

public sealed interface Discount {
  Money off(Money sum);

  default String name() {
    return getClass().getSimpleName();
  }

  record Percent(int percent) implements Discount {
    @Override
    public Money off(Money sum) {
      return sum.percent(percent);
    }
  }

  record Fixed(Money amount) implements Discount {
    @Override
    public Money off(Money sum) {
      return sum.compareTo(amount) < 0 ? sum : amount;
    }

    @Override
    public String name() {
      return "fixed " + amount;
    }
  }

  enum None implements Discount {
    INSTANCE;

    @Override
    public Money off(Money sum) {
      return Money.ZERO;
    }
  }
}

package shop.domain;

public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public static Money of(double amount) {
    return new Money(Math.round(amount * 100));
  }

  public Money plus(Money other) {
    return new Money(cents + other.cents);
  }

  public Money minus(Money other) {
    return new Money(cents - other.cents);
  }

  public Money times(int count) {
    return new Money(cents * count);
  }

  public Money percent(int percent) {
    return new Money(cents * percent / 100);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    return cents / 100 + "." + String.format("%02d", cents % 100);
  }
}

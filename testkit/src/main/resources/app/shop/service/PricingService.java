package shop.service;

import java.util.List;
import java.util.function.Function;
import shop.domain.Customer;
import shop.domain.Discount;
import shop.domain.Money;
import shop.domain.Order;

public class PricingService {
  private static final Money FREE_SHIPPING = Money.of(50);
  private static final List<Function<Customer, Discount>> RULES =
      List.of(
          customer -> customer.isRegular() ? new Discount.Percent(10) : Discount.None.INSTANCE,
          customer -> customer.points() > 40 ? new Discount.Fixed(Money.of(5)) : Discount.None.INSTANCE);

  public Money price(Order order) {
    Money sum = order.sum();
    Money best = Money.ZERO;
    for (Function<Customer, Discount> rule : RULES) {
      Money off = rule.apply(order.customer()).off(sum);
      best = off.compareTo(best) > 0 ? off : best;
    }
    return sum.minus(best).plus(shipping(order));
  }

  public Money shipping(Order order) {
    if (order.sum().compareTo(FREE_SHIPPING) >= 0) {
      return Money.ZERO;
    }
    return order.customer().address().isAbroad() ? Money.of(9.9) : Money.of(4.9);
  }

  public String explain(Order order) {
    StringBuilder text = new StringBuilder("sum " + order.sum());
    RULES.stream()
        .map(rule -> rule.apply(order.customer()))
        .map(Discount::name)
        .forEach(name -> text.append(", ").append(name));
    return text.append(", shipping ").append(shipping(order)).toString();
  }
}

package shop.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class Order implements Identified<String> {
  private final String id;
  private final Customer customer;
  private final List<OrderLine> lines = new ArrayList<>();
  private OrderState state = OrderState.OPEN;

  public Order(String id, Customer customer) {
    this.id = id;
    this.customer = customer;
  }

  @Override
  public String id() {
    return id;
  }

  public Customer customer() {
    return customer;
  }

  public OrderState state() {
    return state;
  }

  public List<OrderLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  public void add(Book book, int count) {
    lines.add(new OrderLine(book, count));
  }

  public void become(OrderState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(state + " can't become " + next);
    }
    state = next;
  }

  public Money sum() {
    Money sum = Money.ZERO;
    for (OrderLine line : lines) {
      sum = sum.plus(line.total());
    }
    return sum;
  }

  public String summary() {
    return reference() + " " + state.label() + " " + lines.size() + " lines";
  }
}

package shop.repo;

import java.util.List;
import shop.domain.Order;
import shop.domain.OrderState;

public class OrderRepository extends MemoryRepository<String, Order> {
  public List<Order> in(OrderState state) {
    return where(order -> order.state() == state);
  }

  public List<Order> of(String customerId) {
    return where(order -> order.customer().id().equals(customerId));
  }

  @Override
  public String kind() {
    return "order";
  }
}

package shop.task;

import shop.domain.OrderState;
import shop.repo.OrderRepository;

public class CleanupTask implements Task {
  private final OrderRepository orders;

  public CleanupTask(OrderRepository orders) {
    this.orders = orders;
  }

  @Override
  public String run(int round) {
    int cancelled = orders.in(OrderState.CANCELLED).size();
    return cancelled == 0 ? "nothing to clean" : "clean " + cancelled;
  }

  @Override
  public int every() {
    return 2;
  }
}

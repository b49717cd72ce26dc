package shop.event;

import shop.domain.Book;
import shop.domain.Order;

public sealed interface Event {
  String text();

  record BookAdded(Book book) implements Event {
    @Override
    public String text() {
      return "added " + book.title();
    }
  }

  record OrderPlaced(Order order) implements Event {
    @Override
    public String text() {
      return "placed " + order.id();
    }
  }

  record OrderPaid(Order order, String how) implements Event {
    @Override
    public String text() {
      return "paid " + order.id() + " by " + how;
    }
  }
}

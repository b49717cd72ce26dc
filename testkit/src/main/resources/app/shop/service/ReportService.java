package shop.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shop.domain.Genre;
import shop.domain.Money;
import shop.domain.Order;
import shop.domain.OrderState;
import shop.repo.BookRepository;
import shop.repo.OrderRepository;
import shop.util.Clock;
import shop.util.Strings;

public class ReportService {
  private final OrderRepository orders;
  private final BookRepository books;
  private final Clock clock;
  private final Set<OrderState> counted = EnumSet.of(OrderState.PAID, OrderState.SENT);

  public ReportService(OrderRepository orders, BookRepository books, Clock clock) {
    this.orders = orders;
    this.books = books;
    this.clock = clock;
  }

  public String headline() {
    return clock.text() + " revenue " + revenue();
  }

  public Money revenue() {
    return orders.all().stream()
        .filter(order -> counted.contains(order.state()))
        .map(Order::sum)
        .reduce(Money.ZERO, Money::plus);
  }

  public String genres() {
    return books.counts().entrySet().stream()
        .map(entry -> entry.getKey().label() + "=" + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  public List<String> states() {
    return List.of(OrderState.values()).stream()
        .map(state -> state.label() + " " + orders.in(state).size())
        .toList();
  }

  public String table() {
    Table table = new Table("genre", "tax");
    for (Genre genre : Genre.values()) {
      table.row(genre, genre.tax() + "%");
    }
    return table.text();
  }

  private static class Table {
    private final StringBuilder text = new StringBuilder();

    Table(Object... heading) {
      row(heading);
    }

    void row(Object... cells) {
      text.append(Strings.join(" | ", cells)).append("\n");
    }

    String text() {
      return text.toString();
    }
  }
}

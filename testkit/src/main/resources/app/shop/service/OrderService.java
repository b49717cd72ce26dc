package shop.service;

import java.util.Map;
import shop.domain.Customer;
import shop.domain.Order;
import shop.domain.OrderState;
import shop.domain.Payment;
import shop.event.Bus;
import shop.event.Event;
import shop.repo.BookRepository;
import shop.repo.CustomerRepository;
import shop.repo.OrderRepository;
import shop.util.Ids;

public class OrderService {
  private final OrderRepository orders;
  private final BookRepository books;
  private final CustomerRepository customers;
  private final PricingService pricing;
  private final CustomerService service;
  private final Bus bus;
  private final Ids ids = new Ids("o");

  public OrderService(
      OrderRepository orders,
      BookRepository books,
      CustomerRepository customers,
      PricingService pricing,
      CustomerService service,
      Bus bus) {
    this.orders = orders;
    this.books = books;
    this.customers = customers;
    this.pricing = pricing;
    this.service = service;
    this.bus = bus;
  }

  public Order place(String customerId, Map<String, Integer> counts) {
    Order order = new Order(ids.next(), customers.get(customerId));
    counts.forEach((book, count) -> order.add(books.get(book), count));
    orders.save(order);
    bus.send(new Event.OrderPlaced(order));
    return order;
  }

  public String pay(String id, String how) {
    Order order = orders.get(id);
    Payment payment = payment(order, how);
    order.become(OrderState.PAID);
    bus.send(new Event.OrderPaid(order, how));
    Customer rewarded = service.reward(order.customer(), points(order));
    return payment.text() + " " + rewarded.points() + " points";
  }

  private Payment payment(Order order, String how) {
    return switch (how) {
      case "card" -> new Payment.Card(pricing.price(order), "4000123412341234");
      case "invoice" -> new Payment.Invoice(pricing.price(order), order.customer().address());
      default -> throw new IllegalArgumentException("no way to pay: " + how);
    };
  }

  private int points(Order order) {
    int points = 0;
    for (var line : order.lines()) {
      points += line.count() * 5;
    }
    return points;
  }

  public void cancel(String id) {
    orders.get(id).become(OrderState.CANCELLED);
  }

  public String show(String id) {
    Order order = orders.get(id);
    StringBuilder text = new StringBuilder(order.summary());
    order.lines().forEach(line -> text.append("; ").append(line.shown()));
    return text + "; " + pricing.explain(order);
  }

  public void reset() {
    orders.clear();
    ids.reset();
  }
}

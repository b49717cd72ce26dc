package shop;

import java.io.IOException;
import java.util.List;
import shop.api.AdminApi;
import shop.api.BookApi;
import shop.api.CustomerApi;
import shop.api.OrderApi;
import shop.event.Audit;
import shop.event.Bus;
import shop.http.Filters;
import shop.http.Router;
import shop.http.Server;
import shop.repo.BookRepository;
import shop.repo.CustomerRepository;
import shop.repo.OrderRepository;
import shop.repo.ReviewRepository;
import shop.service.CatalogService;
import shop.service.CustomerService;
import shop.service.OrderService;
import shop.service.PricingService;
import shop.service.RecommendationService;
import shop.service.ReportService;
import shop.service.ReviewService;
import shop.service.SearchService;
import shop.service.StockService;
import shop.task.CleanupTask;
import shop.task.ReportTask;
import shop.task.Scheduler;
import shop.util.AtStart;

public final class App {
  private App() {}

  /** Starts the shop, and returns its port. */
  @AtStart
  public static int start() throws IOException {
    BookRepository books = new BookRepository();
    OrderRepository orders = new OrderRepository();
    CustomerRepository customers = new CustomerRepository();
    ReviewRepository reviews = new ReviewRepository();
    Bus bus = new Bus();
    Audit audit = new Audit();
    audit.attach(bus);
    CatalogService catalog = new CatalogService(books, bus);
    CustomerService customerService = new CustomerService(customers);
    PricingService pricing = new PricingService();
    OrderService orderService =
        new OrderService(orders, books, customers, pricing, customerService, bus);
    ReviewService reviewService = new ReviewService(reviews);
    RecommendationService recommendations = new RecommendationService(books, reviews);
    StockService stock = new StockService();
    ReportService reports = new ReportService(orders, books, () -> 90_000);
    Scheduler scheduler = new Scheduler();
    scheduler.add(new ReportTask(reports));
    scheduler.add(new CleanupTask(orders));
    scheduler.add(round -> "lambda " + round * 2);
    scheduler.start();
    Router router = new Router();
    new BookApi(catalog, new SearchService(books), recommendations, stock).routes(router);
    new OrderApi(orderService).routes(router);
    new CustomerApi(customerService, reviewService).routes(router);
    new AdminApi(
            reports,
            catalog,
            scheduler,
            audit,
            List.of(
                catalog::reset,
                customerService::reset,
                orderService::reset,
                reviewService::reset,
                recommendations::reset,
                stock::reset))
        .routes(router);
    router.filter(Filters.errors());
    router.filter(Filters.token("/admin/stats"));
    router.filter(Filters.logging());
    return new Server(router).start();
  }
}

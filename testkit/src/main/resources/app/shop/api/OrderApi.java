package shop.api;

import java.util.LinkedHashMap;
import java.util.Map;
import shop.http.Request;
import shop.http.Response;
import shop.http.Router;
import shop.service.OrderService;
import shop.util.AtStart;

public class OrderApi {
  private final OrderService orders;

  public OrderApi(OrderService orders) {
    this.orders = orders;
  }

  @AtStart
  public void routes(Router router) {
    router.post("/orders", request -> Response.created(orders.place(request.get("customer"), counts(request)).id()));
    router.get("/orders/:id", request -> Response.ok(orders.show(request.variable("id"))));
    router.post(
        "/orders/:id/pay",
        request -> Response.ok(orders.pay(request.variable("id"), request.get("how", "card"))));
    router.post("/orders/:id/cancel", this::cancel);
  }

  private Response cancel(Request request) {
    orders.cancel(request.variable("id"));
    return Response.ok("cancelled " + request.variable("id"));
  }

  private static Map<String, Integer> counts(Request request) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    request
        .query()
        .forEach(
            (name, value) -> {
              if (name.startsWith("b0")) {
                counts.put(name, Integer.parseInt(value));
              }
            });
    return counts;
  }
}

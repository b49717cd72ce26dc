package shop.api;

import shop.domain.Customer;
import shop.domain.Rating;
import shop.http.Response;
import shop.http.Router;
import shop.service.CustomerService;
import shop.service.ReviewService;
import shop.util.AtStart;
import shop.util.Result;

public class CustomerApi {
  private final CustomerService customers;
  private final ReviewService reviews;

  public CustomerApi(CustomerService customers, ReviewService reviews) {
    this.customers = customers;
    this.reviews = reviews;
  }

  @AtStart
  public void routes(Router router) {
    router.post(
        "/customers",
        request -> {
          Result<Customer> result =
              customers.register(
                  request.get("name", ""),
                  request.get("street", "Main St"),
                  request.get("city", ""),
                  request.get("country", "DE"));
          return Response.ok(result.text() + " " + result.map(Customer::id).orElse("nobody"));
        });
    router.get("/customers/:id/letter", request -> Response.ok(customers.letter(request.variable("id"))));
    router.post(
        "/reviews/:book",
        request ->
            Response.created(
                reviews
                    .add(
                        request.variable("book"),
                        request.get("customer"),
                        Rating.valueOf(request.get("rating")),
                        request.get("text", "fine"))
                    .shown()));
    router.get("/reviews/:book", request -> Response.ok(reviews.of(request.variable("book"))));
    router.get("/reviews", request -> Response.ok(reviews.good()));
  }
}

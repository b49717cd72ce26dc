package shop.api;

import java.util.Map;
import shop.domain.Genre;
import shop.domain.Page;
import shop.http.Request;
import shop.http.Response;
import shop.http.Router;
import shop.service.CatalogService;
import shop.service.RecommendationService;
import shop.service.SearchService;
import shop.service.StockService;
import shop.util.AtStart;

public class BookApi {
  private final CatalogService catalog;
  private final SearchService search;
  private final RecommendationService recommendations;
  private final StockService stock;

  public BookApi(
      CatalogService catalog,
      SearchService search,
      RecommendationService recommendations,
      StockService stock) {
    this.catalog = catalog;
    this.search = search;
    this.recommendations = recommendations;
    this.stock = stock;
  }

  @AtStart
  public void routes(Router router) {
    router.post("/books", this::add);
    router.get("/books", request -> Response.ok(list(Integer.parseInt(request.get("page", "0")))));
    router.get("/books/:id", request -> Response.ok(catalog.details(request.variable("id"))));
    router.get("/shelves", request -> Response.ok(catalog.shelves()));
    router.get("/search", request -> Response.ok(search.search(request.query())));
    router.get(
        "/best",
        request -> {
          int count = Integer.parseInt(request.get("count", "2"));
          return Response.ok(
              Map.of("best", recommendations.best(count)));
        });
    router.get("/slogan", request -> Response.ok(recommendations.slogan()));
    router.get("/stock/:id", request -> Response.ok(stock.level(request.variable("id"))));
    router.post(
        "/stock/:id",
        request -> {
          stock.put(request.variable("id"), Integer.parseInt(request.get("count")));
          return Response.ok("stocked " + request.variable("id"));
        });
    router.post(
        "/take/:id",
        request -> Response.ok(stock.take(request.variable("id"), 1) ? "taken" : "none left"));
  }

  private Response add(Request request) {
    Genre genre = Genre.valueOf(request.get("genre", "NOVEL"));
    return Response.created(
        catalog
            .add(
                request.get("isbn"),
                request.get("title"),
                request.get("author"),
                genre,
                Double.parseDouble(request.get("price", "10")))
            .id());
  }

  private String list(int number) {
    Page<String> page = catalog.page(number);
    return page.position() + " " + String.join("; ", page.items());
  }
}

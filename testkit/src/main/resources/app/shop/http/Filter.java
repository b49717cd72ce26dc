package shop.http;

@FunctionalInterface
public interface Filter {
  Response around(Request request, Handler next);

  default Handler before(Handler handler) {
    return request -> around(request, handler);
  }
}

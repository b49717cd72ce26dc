package shop.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class Router implements Handler {
  private final List<Route> routes = new ArrayList<>();
  private final List<Filter> filters = new ArrayList<>();

  public void get(String pattern, Handler handler) {
    routes.add(new Route("GET", pattern, handler));
  }

  public void post(String pattern, Handler handler) {
    routes.add(new Route("POST", pattern, handler));
  }

  public void filter(Filter filter) {
    filters.add(filter);
  }

  @Override
  public Response handle(Request request) {
    Handler handler = this::route;
    for (Filter filter : filters) {
      handler = filter.before(handler);
    }
    return handler.handle(request);
  }

  private Response route(Request request) {
    for (Route route : routes) {
      Optional<Map<String, String>> found = route.match(request);
      if (found.isPresent()) {
        return route.handler().handle(request.with(found.get()));
      }
    }
    return Response.error(Status.NOT_FOUND, "no page " + request.path());
  }
}

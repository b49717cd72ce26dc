package shop.http;

import shop.repo.NotFound;
import shop.util.Log;

public final class Filters {
  private Filters() {}

  public static Filter logging() {
    return (request, next) -> {
      Response response = next.handle(request);
      Log.debug(request.method() + " " + request.path() + " " + response.status());
      return response;
    };
  }

  public static Filter errors() {
    return new Filter() {
      @Override
      public Response around(Request request, Handler next) {
        try {
          return next.handle(request);
        } catch (NotFound e) {
          return Response.error(Status.NOT_FOUND, e.getMessage());
        } catch (IllegalArgumentException e) {
          return Response.error(Status.BAD_REQUEST, e.getMessage());
        } catch (IllegalStateException e) {
          return Response.error(Status.CONFLICT, e.getMessage());
        }
      }
    };
  }

  public static Filter token(String prefix) {
    return (request, next) ->
        request.path().startsWith(prefix) && !request.get("token", "").equals("secret")
            ? Response.error(Status.FORBIDDEN, "no token")
            : next.handle(request);
  }
}

package shop.http;

public record Response(Status status, String body) {
  public static Response ok(Object body) {
    return new Response(Status.OK, Json.of(body));
  }

  public static Response created(Object body) {
    return new Response(Status.CREATED, Json.of(body));
  }

  public static Response error(Status status, String message) {
    return new Response(status, "error: " + message);
  }
}

package shop.http;

@FunctionalInterface
public interface Handler {
  Response handle(Request request);
}

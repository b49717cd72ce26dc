package hello;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Greets by name. */
final class ExampleHandler implements HttpHandler {
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String name = Query.of(exchange).getOrDefault("name", "World");
    Reply.text(exchange, "Hello, " + name + "!");
  }
}

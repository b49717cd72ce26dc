package hello;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts its visits in memory: the state that a restart would lose. */
final class CounterHandler implements HttpHandler {
  private final AtomicLong visits = new AtomicLong();

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Reply.text(exchange, Long.toString(visits.incrementAndGet()));
  }
}

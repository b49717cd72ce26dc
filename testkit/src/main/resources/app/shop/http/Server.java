package shop.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import shop.util.AtStart;

public class Server {
  private final Handler handler;

  public Server(Handler handler) {
    this.handler = handler;
  }

  @AtStart
  public int start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newFixedThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "shop http");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::serve);
    server.start();
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Response response;
    try {
      response =
          handler.handle(
              Request.of(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().getPath(),
                  exchange.getRequestURI().getQuery()));
    } catch (RuntimeException | Error e) {
      response = new Response(Status.CONFLICT, "failed: " + e);
    }
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status().code(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

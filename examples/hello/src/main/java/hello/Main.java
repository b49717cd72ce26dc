package hello;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A small web service: {@code /example?name=Yuriy} greets, {@code /counter} counts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 9999;
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/example", new ExampleHandler());
    server.createContext("/counter", new CounterHandler());
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println("Listening on http://localhost:" + server.getAddress().getPort());
  }
}

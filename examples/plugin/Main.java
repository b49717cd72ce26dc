import com.sun.net.httpserver.HttpServer;
import dev.liveswap.api.Patch;
import dev.liveswap.api.Plugin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * A web service whose page is patched with code from a plugin: {@code /open} opens the plugin, looks
 * {@code Example.greet} up in it and puts it over the program's own; {@code /close} closes it.
 */
class Main {
  private static Plugin plugin;

  public static void main(String[] arguments) throws IOException {
    Path handlers = Path.of(arguments[0]);
    int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9999;
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    page(server, "/example", query -> Example.greet(query.replace("name=", "")));
    page(server, "/open", query -> open(handlers));
    page(server, "/close", query -> close());
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    System.out.println("Listening on http://localhost:" + server.getAddress().getPort());
  }

  /** Opening the same path again gives the code that is there now. */
  private static synchronized String open(Path handlers) {
    Plugin opened = Plugin.open(handlers);
    Patch.method(Example.class, "greet").replace(opened.lookup("Example.greet"));
    close();
    plugin = opened;
    return "opened " + handlers.getFileName();
  }

  /** The plugin's patches are closed with it. */
  private static synchronized String close() {
    if (plugin != null) {
      plugin.close();
      plugin = null;
    }
    return "closed";
  }

  interface Page {
    String answer(String query);
  }

  private static void page(HttpServer server, String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          String answer;
          int status = 200;
          try {
            String query = exchange.getRequestURI().getQuery();
            answer = page.answer(query == null ? "" : query);
          } catch (RuntimeException e) {
            answer = e.toString();
            status = 500;
          }
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}

/** What the program says by itself. */
class Example {
  static String greet(String name) {
    return "Hello, " + name + "!";
  }
}

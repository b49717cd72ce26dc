package dev.liveswap.e2e;

import dev.liveswap.e2e.driver.Project;
import java.io.IOException;

/**
 * The program that most tests edit: a web service that says its {@code Greeting}, counts its
 * visits, and calls the static {@code text()} of any class it is asked for.
 */
final class GreeterProgram {
  static final String MAIN_CLASS = "app.Main";
  static final String GREETING = "app/Greeting.java";
  static final String MAIN = "app/Main.java";

  private GreeterProgram() {}

  /** Writes the sources; compiles nothing. */
  static Project write(Project project) throws IOException {
    return project
        .add(
            GREETING,
            """
            package app;

            public class Greeting {
              public String text() {
                return "first";
              }
            }
            """)
        .add(
            MAIN,
            """
            package app;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetAddress;
            import java.net.InetSocketAddress;
            import java.nio.charset.StandardCharsets;
            import java.util.concurrent.Callable;
            import java.util.concurrent.Executors;
            import java.util.concurrent.atomic.AtomicInteger;

            public final class Main {
              interface Page {
                String answer(String query) throws Exception;
              }

              private static final AtomicInteger visits = new AtomicInteger();

              public static void main(String[] args) throws Exception {
                int port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
                HttpServer server =
                    HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
                Greeting greeting = new Greeting();
                page(server, "/text", query -> greeting.text());
                page(server, "/visits", query -> "" + visits.incrementAndGet());
                page(server, "/pid", query -> "" + ProcessHandle.current().pid());
                page(server, "/call", Main::call);
                server.setExecutor(Executors.newFixedThreadPool(8));
                server.start();
                System.out.println(
                    "Listening on http://localhost:" + server.getAddress().getPort());
              }

              private static String call(String className) throws Exception {
                try {
                  return (String) Class.forName(className).getMethod("text").invoke(null);
                } catch (ClassNotFoundException e) {
                  return "no class " + className;
                }
              }

              private static void page(HttpServer server, String path, Page page) {
                server.createContext(
                    path,
                    exchange -> {
                      String answer;
                      int status = 200;
                      try {
                        answer = page.answer(exchange.getRequestURI().getQuery());
                      } catch (Exception | Error e) {
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
            """);
  }

  /** A class without a greeting's state, to be called as {@code /call?app.Extra}. */
  static String classSaying(String packageName, String simpleName, String text) {
    return """
        package %s;

        public class %s {
          public static String text() {
            return "%s";
          }
        }
        """
        .formatted(packageName, simpleName, text);
  }
}

package dev.liveswap.e2e;

import dev.liveswap.e2e.driver.Project;
import java.io.IOException;
import java.nio.file.Path;

/** Maven projects as people have them. */
final class MavenPrograms {
  private MavenPrograms() {}

  private static final String HEAD =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
      """;

  /** The same versions as this build's own, so that nothing else has to be downloaded. */
  private static final String PLUGINS =
      """
          <pluginManagement>
            <plugins>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.14.0</version>
              </plugin>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.3.1</version>
              </plugin>
            </plugins>
          </pluginManagement>
      """;

  private static final String PROPERTIES =
      """
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <maven.compiler.parameters>true</maven.compiler.parameters>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
      """;

  /** {@code app} uses {@code core} uses {@code model}; only {@code app} has a main class. */
  static Path threeModules(Path root) throws IOException {
    Project.maven(root)
        .addFile(
            "pom.xml",
            HEAD
                + """
                  <groupId>shop</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>model</module>
                    <module>core</module>
                    <module>app</module>
                  </modules>
                """
                + PROPERTIES
                + "  <build>\n"
                + PLUGINS
                + "  </build>\n</project>\n");
    Project.maven(root.resolve("model"))
        .addFile("pom.xml", module("model", ""))
        .add(
            "shop/model/Price.java",
            """
            package shop.model;

            public record Price(int amount) {
              public static final int LIMIT = 7;

              public String shown() {
                return amount + " EUR";
              }
            }
            """);
    Project.maven(root.resolve("core"))
        .addFile("pom.xml", module("core", "model"))
        .add(
            "shop/core/Checkout.java",
            """
            package shop.core;

            import shop.model.Price;

            public class Checkout {
              public String bill(Price customer) throws Exception {
                var method = Checkout.class.getMethod("bill", Price.class);
                return method.getParameters()[0].getName() + " pays " + customer.shown();
              }

              public String limit() {
                return "at most " + Price.LIMIT;
              }
            }
            """);
    Project.maven(root.resolve("app"))
        .addFile("pom.xml", module("app", "core"))
        .add(
            "shop/app/Shop.java",
            """
            package shop.app;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetAddress;
            import java.net.InetSocketAddress;
            import java.util.concurrent.Callable;
            import shop.core.Checkout;
            import shop.model.Price;

            public class Shop {
              public static void main(String[] args) throws Exception {
                var address = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
                HttpServer server = HttpServer.create(address, 0);
                Checkout checkout = new Checkout();
                page(server, "/price", () -> checkout.bill(new Price(10)));
                page(server, "/limit", checkout::limit);
                server.start();
                System.out.println(
                    "Listening on http://localhost:" + server.getAddress().getPort());
              }

              private static void page(HttpServer server, String path, Callable<String> page) {
                server.createContext(path, exchange -> {
                  try {
                    byte[] body = page.call().getBytes();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                  } catch (Exception e) {
                    throw new java.io.IOException(e);
                  } finally {
                    exchange.close();
                  }
                });
              }
            }
            """);
    return root;
  }

  private static String module(String name, String uses) {
    String dependency =
        """
          <dependencies>
            <dependency>
              <groupId>shop</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
            </dependency>
          </dependencies>
        """
            .formatted(uses);
    return HEAD
        + """
          <parent>
            <groupId>shop</groupId>
            <artifactId>shop</artifactId>
            <version>1</version>
          </parent>
          <artifactId>%s</artifactId>
        """
            .formatted(name)
        + (uses.isEmpty() ? "" : dependency)
        + "</project>\n";
  }

  /** Lombok itself, which the build has downloaded for these tests. */
  static Path lombokJar() throws ReflectiveOperationException, java.net.URISyntaxException {
    Class<?> type = Class.forName("lombok.Getter");
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** One module whose classes get their members from an annotation processor. */
  static Path lombok(Path root) throws IOException {
    String version = System.getProperty("liveswap.lombok.version", "1.18.42");
    String lombok =
        """
        <groupId>org.projectlombok</groupId>
        <artifactId>lombok</artifactId>
        <version>%s</version>
        """
            .formatted(version);
    Project.maven(root)
        .addFile(
            "pom.xml",
            HEAD
                + "<groupId>users</groupId><artifactId>users</artifactId><version>1</version>\n"
                + PROPERTIES
                + "<dependencies><dependency>\n"
                + lombok
                + "<scope>provided</scope></dependency></dependencies>\n<build>\n"
                + PLUGINS
                + """
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                      <annotationProcessorPaths>
                        <path>
                """
                + lombok
                + """
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
                  </plugin>
                </plugins>
                </build>
                </project>
                """)
        .add(
            "users/User.java",
            """
            package users;

            import lombok.Builder;
            import lombok.Value;

            @Value
            @Builder
            public class User {
              String name;
              int age;

              static int counted(int years) {
                return years + 0;
              }
            }
            """)
        .add(
            "users/Page.java",
            """
            package users;

            public class Page {
              String text() {
                User user = User.builder().name("Yuriy").age(3).build();
                return User.builder()
                    .name(user.getName())
                    .age(User.counted(user.getAge()))
                    .build()
                    .toString();
              }
            }
            """)
        .add(
            "users/Main.java",
            """
            package users;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetAddress;
            import java.net.InetSocketAddress;

            public class Main {
              public static void main(String[] args) throws Exception {
                var address = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
                HttpServer server = HttpServer.create(address, 0);
                Page page = new Page();
                server.createContext("/user", exchange -> {
                  byte[] body = page.text().getBytes();
                  exchange.sendResponseHeaders(200, body.length);
                  exchange.getResponseBody().write(body);
                  exchange.close();
                });
                server.start();
                System.out.println(
                    "Listening on http://localhost:" + server.getAddress().getPort());
              }
            }
            """);
    return root;
  }
}

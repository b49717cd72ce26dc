package dev.liveswap.e2e;

import dev.liveswap.e2e.driver.Project;
import dev.liveswap.e2e.driver.Tool;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code examples/shop} with many departments more: a Spring Boot application of some 200 classes,
 * where each answer names the version of controller, service and entity that gave it, twice.
 */
final class ShopProgram {
  static final String ORDER = "/order/1";

  private static final int DEPARTMENTS = 38;

  private final Project project;

  private ShopProgram(Project project) {
    this.project = project;
  }

  /** What is edited: how its answer begins, and the text that this replaces in the example. */
  enum Part {
    CONTROLLER("shop/web/ShopController.java", "\"Thank you for \" + orders.order(id)"),
    SERVICE(
        "shop/order/Orders.java",
        "\"order \" + sold.incrementAndGet() + \" of \" + product.label()"),
    ENTITY("shop/product/Product.java", "name + \" at \" + cents / 100.0");

    private final String source;
    private final String answer;

    Part(String source, String answer) {
      this.source = source;
      this.answer = answer;
    }

    private String answer(int version) {
      return "first%1$d() + %2$s + second%1$d()".formatted(version, answer);
    }
  }

  static ShopProgram write(Path root) throws IOException {
    Project project = Project.maven(root).copyOf(Tool.root().resolve("examples/shop"));
    for (int number = 0; number < DEPARTMENTS; number++) {
      department(project, number);
    }
    ShopProgram shop = new ShopProgram(project);
    for (Part part : Part.values()) {
      project.edit(part.source, text -> withMembers(text.replace(part.answer, part.answer(0)), 0));
    }
    return shop;
  }

  Path root() {
    return project.root();
  }

  /** Gives a part members of a new version and removes those that running requests still call. */
  void change(Part part, int from, int to) throws IOException {
    project.edit(
        part.source, text -> withMembers(text.replace(part.answer(from), part.answer(to)), to));
  }

  /** Changes two strings of a part's methods and nothing else. */
  void changeBodies(Part part, int from, int to) throws IOException {
    project.edit(part.source, text -> text.replace(number(from), number(to)));
  }

  private static String number(int version) {
    return "\"<" + version + ">\"";
  }

  private static String withMembers(String source, int version) {
    int end = source.indexOf("  // members of version");
    return source.substring(0, end < 0 ? source.lastIndexOf('}') : end)
        + """
            // members of version %1$d
            private static String first%1$d() {
              return %2$s;
            }

            private String second%1$d() {
              return %2$s;
            }
          }
          """
            .formatted(version, number(version));
  }

  /** An entity, its repository, a service behind a proxy, and what that uses: five classes. */
  private static void department(Project project, int number) throws IOException {
    String name = "Department" + number;
    project
        .add(
            "shop/department/" + name + ".java",
            """
            package shop.department;

            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            class %1$s {
              @Id private long id;
              private String name;

              String name() {
                return name;
              }

              record View(long id, String name) {}

              View view() {
                return new View(id, name);
              }
            }
            """
                .formatted(name))
        .add(
            "shop/department/" + name + "Service.java",
            """
            package shop.department;

            import java.util.List;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.stereotype.Service;
            import org.springframework.transaction.annotation.Transactional;

            interface %1$sRepository extends JpaRepository<%1$s, Long> {}

            @Service
            @Transactional
            class %1$sService {
              private final %1$sRepository repository;
              private final Greeting greeting = new Greeting();

              %1$sService(%1$sRepository repository) {
                this.repository = repository;
              }

              List<String> names() {
                return repository.findAll().stream().map(each -> greeting.to(each.view())).toList();
              }

              static class Greeting {
                String to(%1$s.View view) {
                  return "Hello " + view.name();
                }
              }
            }
            """
                .formatted(name));
  }
}

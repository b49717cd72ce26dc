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

    /**
     * The numbers before and after come from the method itself, so that one request sees the same;
     * a method that it calls later may be of a later version.
     */
    private String answer(Version version) {
      return "\"<%1$d>\" + first%2$d() + %3$s + second%2$d + \"<%1$d>\""
          .formatted(version.body(), version.members(), answer);
    }
  }

  static ShopProgram write(Path root) throws IOException {
    Project project = Project.maven(root).copyOf(Tool.root().resolve("examples/shop"));
    for (int number = 0; number < DEPARTMENTS; number++) {
      department(project, number);
    }
    ShopProgram shop = new ShopProgram(project);
    for (Part part : Part.values()) {
      shop.change(part, part.answer, Version.FIRST);
    }
    return shop;
  }

  /**
   * A version of a part.
   *
   * @param body the number in the method that answers
   * @param members the number of the members that it uses
   */
  record Version(int body, int members) {
    static final Version FIRST = new Version(0, 0);
  }

  Path root() {
    return project.root();
  }

  /** Other members are a new version's own; those that running requests still use are removed. */
  void change(Part part, Version from, Version to) throws IOException {
    change(part, part.answer(from), to);
  }

  private void change(Part part, String from, Version to) throws IOException {
    project.edit(
        part.source, text -> withMembers(text.replace(from, part.answer(to)), to.members(), part));
  }

  private static String withMembers(String source, int version, Part part) {
    int end = source.indexOf("  // members of version");
    // A field of an entity would be a column.
    String transience = part == Part.ENTITY ? "@jakarta.persistence.Transient " : "";
    return source.substring(0, end < 0 ? source.lastIndexOf('}') : end)
        + """
            // members of version %1$d
            %2$sprivate String second%1$d = "%1$d";

            private static String first%1$d() {
              return "%1$d";
            }
          }
          """
            .formatted(version, transience);
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

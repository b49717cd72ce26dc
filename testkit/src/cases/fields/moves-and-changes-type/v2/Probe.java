import java.util.*;
import java.util.function.*;

public class Probe {
  static final User user = new User(7, "ann");
  static final Product product = new Product("p9", 3);

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("user", user.text());
    saw.accept("product", product.text());
    saw.accept("new", new User(8, "bob").text() + new Product("q", 1).text());
  }
}

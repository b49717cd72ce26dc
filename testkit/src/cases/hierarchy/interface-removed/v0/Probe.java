import java.util.List;
import java.util.function.BiConsumer;

public class Probe {
  static final Gift gift = new Gift();
  static final Book book = new Book();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("sum", Till.sum(List.of(gift, book, new Gift())));
    saw.accept("cast", Till.cast(gift) + Till.cast(book));
    saw.accept("price", gift.price());
    saw.accept("sub", Priced.class.isAssignableFrom(Gift.class) + " " + Priced.class.isAssignableFrom(Book.class));
    try {
      saw.accept("as", Gift.class.asSubclass(Priced.class));
    } catch (ClassCastException e) {
      saw.accept("as", e.getMessage());
    }
    for (Class<?> each : Gift.class.getInterfaces()) {
      saw.accept("interface", each);
    }
  }
}

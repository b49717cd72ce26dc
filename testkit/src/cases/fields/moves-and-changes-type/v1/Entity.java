import java.util.*;

abstract class Entity<K> {
  private final K id;
  protected List<String> names = new ArrayList<>();
  protected long stock;

  Entity(K id) {
    this.id = id;
  }

  String text() {
    return id + "/" + names + stock;
  }
}

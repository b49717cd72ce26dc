abstract class Entity<K> {
  private final K id;

  Entity(K id) {
    this.id = id;
  }

  String text() {
    return id + ":";
  }
}

package shop.domain;

public interface Identified<K> {
  K id();

  default String reference() {
    return "#" + id();
  }
}

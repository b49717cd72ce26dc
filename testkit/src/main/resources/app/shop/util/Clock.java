package shop.util;

@FunctionalInterface
public interface Clock {
  long now();

  default long hours() {
    return now() / 3_600;
  }

  default String text() {
    return "h" + hours();
  }
}

package shop.util;

public interface Traceable {
  default String trace() {
    return "trace of " + getClass().getSimpleName();
  }
}

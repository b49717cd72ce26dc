package shop.util;

import java.util.function.Supplier;

public final class Lazy<T> implements Supplier<T> {
  private final Supplier<? extends T> source;
  private T value;

  public Lazy(Supplier<? extends T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = source.get();
    }
    return value;
  }

  public synchronized void forget() {
    value = null;
  }
}

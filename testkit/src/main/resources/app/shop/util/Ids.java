package shop.util;

import java.util.concurrent.atomic.AtomicInteger;

public class Ids {
  private final String prefix;
  private final AtomicInteger next = new AtomicInteger(1);

  public Ids(String prefix) {
    this.prefix = prefix;
  }

  public String next() {
    return prefix + format(next.getAndIncrement());
  }

  private String format(int number) {
    return String.format("%03d", number);
  }

  public void reset() {
    next.set(1);
  }
}

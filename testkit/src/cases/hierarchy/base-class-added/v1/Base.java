import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

abstract class Base implements Named {
  static final AtomicInteger COUNTER = new AtomicInteger(40);
  static int plain;
  static {
    plain = COUNTER.incrementAndGet();
  }
  private int hits;
  protected final List<String> audit = new ArrayList<>(List.of("start"));
  volatile long stamp = 5;

  protected int hit() {
    record("hit");
    return ++hits;
  }

  private void record(String what) {
    audit.add(what + secret());
  }

  private static String secret() {
    return "!";
  }

  final String audited() {
    return String.join(",", audit) + stamp + plain;
  }

  synchronized boolean locked() {
    return Thread.holdsLock(this);
  }

  static String shared() {
    return "shared " + plain;
  }

  @Override
  public String greeting() {
    return Named.super.greeting() + " in base";
  }

  class Inner {
    String outer() {
      return title() + hits;
    }
  }

  Inner inner() {
    return new Inner();
  }

  Runnable task() {
    return () -> hits += 0;
  }
}

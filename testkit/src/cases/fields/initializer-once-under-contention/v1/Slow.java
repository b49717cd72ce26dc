class Slow {
  static final java.util.concurrent.atomic.AtomicInteger made =
      new java.util.concurrent.atomic.AtomicInteger();
  final Object lock = make();

  private Object make() {
    made.incrementAndGet();
    Thread.yield();
    return new Object();
  }
}

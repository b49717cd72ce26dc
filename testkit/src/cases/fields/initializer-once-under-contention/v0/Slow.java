class Slow {
  static final java.util.concurrent.atomic.AtomicInteger made =
      new java.util.concurrent.atomic.AtomicInteger();
}

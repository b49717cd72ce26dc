class Counter {
  volatile int ticks;
  long plain;

  int next() throws Throwable {
    ticks = 4;
    Handles.TICKS.getAndAdd(this, 3);
    Handles.PLAIN.invoke(this, 8L);
    return ticks * 10 + (int) plain;
  }
}

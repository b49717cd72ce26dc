class Gauge {
  volatile int old = 1;
}

class Gauge {
  volatile int old = 1;
  volatile boolean done;
  int plain;
}

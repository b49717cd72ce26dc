class Lock {
  synchronized boolean comes() {
    return Thread.holdsLock(this);
  }

  boolean goes() {
    return Thread.holdsLock(this);
  }

  static synchronized boolean staticComes() {
    return Thread.holdsLock(Lock.class);
  }

  static boolean staticGoes() {
    return Thread.holdsLock(Lock.class);
  }
}

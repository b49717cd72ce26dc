class Lock {
  boolean comes() {
    return Thread.holdsLock(this);
  }

  synchronized boolean goes() {
    return Thread.holdsLock(this);
  }

  static boolean staticComes() {
    return Thread.holdsLock(Lock.class);
  }

  static synchronized boolean staticGoes() {
    return Thread.holdsLock(Lock.class);
  }
}

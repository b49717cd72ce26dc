class Account {
  synchronized boolean instance() {
    return Thread.holdsLock(this);
  }

  static synchronized boolean ofClass() {
    return Thread.holdsLock(Account.class);
  }

  synchronized void fails() {
    throw new IllegalStateException();
  }

  private synchronized boolean hidden() {
    return Thread.holdsLock(this);
  }

  boolean viaHidden() {
    return hidden();
  }

  boolean block() {
    synchronized (this) {
      return Thread.holdsLock(this);
    }
  }
}

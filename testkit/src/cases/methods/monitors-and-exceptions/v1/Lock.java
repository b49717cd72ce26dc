import java.util.*;

class Lock {
  int n;
  private final Object guard = new Object();

  String run() throws Exception {
    return held() + waits() + nested(3) + finallies() + overflow() + res() + Lock.stat();
  }

  synchronized boolean held() {
    return Thread.holdsLock(this);
  }

  static synchronized boolean stat() {
    return Thread.holdsLock(Lock.class);
  }

  private String waits() throws Exception {
    Thread t = new Thread(() -> {
      synchronized (guard) {
        n = 7;
        guard.notifyAll();
      }
    });
    synchronized (guard) {
      t.start();
      while (n != 7) {
        guard.wait(5000);
      }
    }
    t.join();
    n = 0;
    return " waited ";
  }

  private synchronized int nested(int depth) {
    return depth == 0 ? 1 : nested(depth - 1) + (Thread.holdsLock(this) ? 1 : 0);
  }

  private int finallies() {
    int r = 0;
    for (int i = 0; i < 3; i++) {
      try {
        if (i == 1) {
          continue;
        }
        thrower(i);
      } catch (IllegalStateException | UnsupportedOperationException e) {
        r += e.getMessage().length();
      } finally {
        r += 100;
      }
    }
    return r;
  }

  private <X extends RuntimeException> void thrower(int i) throws X {
    @SuppressWarnings("unchecked")
    X x = (X) (i == 0 ? new IllegalStateException("abc") : new UnsupportedOperationException("de"));
    throw x;
  }

  private String overflow() {
    try {
      return "" + endless(0);
    } catch (StackOverflowError e) {
      return " overflow ";
    }
  }

  private int endless(int i) {
    return endless(i + 1) + 1;
  }

  private String res() {
    try (AutoCloseable a = () -> { throw new Exception("close"); }) {
      throw new Exception("body");
    } catch (Exception e) {
      return e.getMessage() + e.getSuppressed()[0].getMessage();
    }
  }
}

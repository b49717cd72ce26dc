package p;
public class Locks {
  public boolean one() { return Thread.holdsLock(this); }
  public synchronized boolean two() { return Thread.holdsLock(this); }
  public static boolean three() { return Thread.holdsLock(Locks.class); }
  static synchronized boolean four() { return Thread.holdsLock(Locks.class); }
  private boolean five() { return Thread.holdsLock(this); }
  public synchronized void fail() { throw new IllegalStateException("0"); }
  public String all() { return "" + one() + two() + three() + four() + five(); }
}

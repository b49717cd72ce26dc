package p;
public class Locks {
  public synchronized boolean one() { return Thread.holdsLock(this); }
  public boolean two() { return Thread.holdsLock(this); }
  public static synchronized boolean three() { return Thread.holdsLock(Locks.class); }
  static boolean four() { return Thread.holdsLock(Locks.class); }
  private synchronized boolean five() { return Thread.holdsLock(this); }
  public void fail() { throw new IllegalStateException("1"); }
  public String all() { return "" + one() + two() + three() + four() + five(); }
}

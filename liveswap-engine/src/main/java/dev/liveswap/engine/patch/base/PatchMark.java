package dev.liveswap.engine.patch.base;

import dev.liveswap.engine.mirror.base.JdkUnsafe;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread says when it calls a patched method for its own code, {@code
 * java.lang.$LiveswapPatchMark} at run time. An object of this class belongs to one thread, and
 * only that thread reads or writes its token.
 *
 * <p>The caller leaves the method's token, the first thing the method does is to take it. A {@code
 * ThreadLocal} finds the thread's object; as that takes longer than a call may, the objects are
 * also in a table, by the number of their thread.
 */
public final class PatchMark {
  private static final int SIZE = 1 << 12;

  private static final JdkUnsafe UNSAFE = JdkUnsafe.getUnsafe();

  /** The number of a thread, which is its own for as long as the JVM runs. */
  private static final long NUMBER = UNSAFE.objectFieldOffset(Thread.class, "tid");

  private static final @Nullable PatchMark[] NEAR = new @Nullable PatchMark[SIZE];
  private static final ThreadLocal<PatchMark> ALL = new ThreadLocal<>();

  /** For the dispatcher that is being initialized: its handles. */
  public static Object @Nullable [] handover;

  private final long thread;
  private final WeakReference<Thread> owner;
  private @Nullable Object token;

  /** Whether the thread is in the code of a patch of the JDK itself. */
  private boolean busy;

  private PatchMark(long thread) {
    this.thread = thread;
    this.owner = new WeakReference<>(Thread.currentThread());
  }

  private static PatchMark mine() {
    PatchMark near = near();
    return near == null ? find(number()) : near;
  }

  private static long number() {
    return UNSAFE.getLong(Thread.currentThread(), NUMBER);
  }

  /** The thread's own, if the table has it. No call, so that compiled code can look through it. */
  public static @Nullable PatchMark near() {
    long thread = number();
    PatchMark near = NEAR[(int) thread & (SIZE - 1)];
    return near != null && near.thread == thread ? near : null;
  }

  public static boolean isThere(@Nullable PatchMark near) {
    return near != null;
  }

  /** As {@link #leave}, in the thread's own. */
  public static void leaveIn(PatchMark mine, Object token) {
    mine.token = token;
  }

  /** A place is kept until its thread has ended; who finds it taken does without. */
  private static PatchMark find(long thread) {
    PatchMark mine = ALL.get();
    if (mine == null) {
      mine = new PatchMark(thread);
      ALL.set(mine);
    }
    int place = (int) thread & (SIZE - 1);
    PatchMark there = NEAR[place];
    if (there == null || there.isOfEndedThread()) {
      NEAR[place] = mine;
    }
    return mine;
  }

  private boolean isOfEndedThread() {
    Thread thread = owner.get();
    return thread == null || !thread.isAlive();
  }

  /**
   * The next call of the method that the token stands for is for its own code.
   *
   * @return what {@link #returned} needs
   */
  public static PatchMark leave(Object token) {
    PatchMark mine = mine();
    mine.token = token;
    return mine;
  }

  /** The call is over, also where its stack frame found no room and it has not taken the token. */
  public static void returned(PatchMark mine) {
    mine.token = null;
  }

  /**
   * The same for a method of the JDK, in whose own code patches of the JDK are seen.
   *
   * @return what {@link #returnedToJdk} needs
   */
  public static boolean leaveForJdk(Object token) {
    PatchMark mine = mine();
    mine.token = token;
    boolean busy = mine.busy;
    mine.busy = false;
    return busy;
  }

  /** That call is over. */
  public static void returnedToJdk(boolean busy) {
    PatchMark mine = mine();
    mine.token = null;
    mine.busy = busy;
  }

  /** Whether this call is for the method's own code. */
  public static boolean take(Object token) {
    long thread = number();
    PatchMark near = NEAR[(int) thread & (SIZE - 1)];
    if (near == null) {
      return false; // Who has left a token has filled the place.
    }
    return near.thread == thread ? near.takes(token) : find(thread).takes(token);
  }

  /**
   * The same for a method of the JDK: the code of a patch is made of the JDK, as are the linking of
   * that code and the compiling of handles. None of that must come to the patch again.
   */
  public static boolean takeOrBusy(Object token) {
    PatchMark mine = mine();
    return mine.busy || mine.takes(token);
  }

  private boolean takes(Object wanted) {
    if (token != wanted) {
      return false;
    }
    token = null;
    return true;
  }

  /**
   * The code of a patch of the JDK begins; it is not busy, or {@link #takeOrBusy} had been true.
   */
  public static void begin() {
    mine().busy = true;
  }

  /** It ends. */
  public static void end() {
    mine().busy = false;
  }
}

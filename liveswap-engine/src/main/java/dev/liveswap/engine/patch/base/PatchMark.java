package dev.liveswap.engine.patch.base;

import dev.liveswap.engine.mirror.base.JdkUnsafe;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread says when it calls a patched method for its own code, {@code
 * java.lang.$LiveswapPatchMark} at run time. An object of this class belongs to one thread.
 *
 * <p>The caller leaves the method's token, the first thing the method does is to take it. Both is
 * written for C2, which is to see while it parses that the method takes what was left just before:
 * then it looks no further, neither at what the patches would do nor at the method once more. So a
 * token is a number, for a reference would bring the garbage collector's barriers in between; it
 * lies in an array, at the place of its thread's number, for an object would have to be checked for
 * null; and the token is compared before the thread.
 *
 * <p>A thread whose place another one has keeps its token in its object, which a {@code
 * ThreadLocal} finds: that takes some nanoseconds.
 */
public final class PatchMark {
  private static final int SIZE = 1 << 11;

  /** So many numbers are a cache line: threads must not wait for each other's. */
  private static final int LINE = 16;

  private static final JdkUnsafe UNSAFE = JdkUnsafe.getUnsafe();

  /** The number of a thread, which is its own for as long as the JVM runs; never 0. */
  private static final long NUMBER = UNSAFE.objectFieldOffset(Thread.class, "tid");

  /** The threads that have the places. Each keeps its own while it lives. */
  private static final long[] OWNERS = new long[SIZE];

  private static final @Nullable PatchMark[] MARKS = new @Nullable PatchMark[SIZE];
  private static final int[] TOKENS = new int[SIZE * LINE];
  private static final ThreadLocal<PatchMark> ALL = new ThreadLocal<>();

  /** For the dispatcher that is being initialized: its handles. */
  public static Object @Nullable [] handover;

  /**
   * Thrown by a constructor that has gone on with an object: it may not return without a call of
   * another constructor (JVMS 4.10.1.9). Who sent it there takes it; nobody else sees it.
   */
  @SuppressWarnings("StaticAssignmentOfThrowable") // Says no more than that: no trace, no cause.
  public static final Error FINISHED = new InternalError("a constructor has finished");

  private final WeakReference<Thread> owner;

  /** Of a method, never 0; 0 for none. */
  private int token;

  /** Whether the thread is in the code of a patch of the JDK itself. */
  private boolean busy;

  /** What a constructor is to go on with, for {@link #takeObject}. */
  private @Nullable Object object;

  private PatchMark() {
    this.owner = new WeakReference<>(Thread.currentThread());
  }

  private static long number() {
    return UNSAFE.getLong(Thread.currentThread(), NUMBER);
  }

  /** The thread's own object. */
  private static PatchMark mine() {
    long thread = number();
    int place = (int) thread & (SIZE - 1);
    PatchMark near = MARKS[place];
    return near != null && OWNERS[place] == thread ? near : find(thread, place);
  }

  /** A thread that finds its place taken the first time does without for good. */
  private static PatchMark find(long thread, int place) {
    PatchMark mine = ALL.get();
    if (mine == null) {
      mine = new PatchMark();
      ALL.set(mine);
      take(place, thread, mine);
    }
    return mine;
  }

  private static synchronized void take(int place, long thread, PatchMark mark) {
    PatchMark there = MARKS[place];
    if (there == null || there.isOfEndedThread()) {
      MARKS[place] = mark;
      TOKENS[place * LINE] = 0;
      OWNERS[place] = thread;
    }
  }

  private boolean isOfEndedThread() {
    Thread thread = owner.get();
    return thread == null || !thread.isAlive();
  }

  /** Whether the thread has its place. */
  public static boolean isNear() {
    long thread = number();
    return OWNERS[(int) thread & (SIZE - 1)] == thread;
  }

  /** As {@link #leave}, where the thread has its place. */
  public static void leaveNear(int token) {
    TOKENS[((int) number() & (SIZE - 1)) * LINE] = token;
  }

  /** As {@link #returned}, where the thread has its place. */
  public static void returnedNear() {
    TOKENS[((int) number() & (SIZE - 1)) * LINE] = 0;
  }

  /** The next call of the method that the token stands for is for its own code. */
  public static void leave(int token) {
    PatchMark mine = mine();
    if (isNear()) {
      leaveNear(token);
    } else {
      mine.token = token;
    }
  }

  /** The call is over, also where its stack frame found no room and it has not taken the token. */
  public static void returned() {
    if (isNear()) {
      returnedNear();
    } else {
      mine().token = 0;
    }
  }

  /** Whether this call is for the method's own code. */
  public static boolean take(int token) {
    long thread = number();
    int place = (int) thread & (SIZE - 1);
    if (TOKENS[place * LINE] == token && OWNERS[place] == thread) {
      TOKENS[place * LINE] = 0;
      return true;
    }
    // Who has left a token has taken a place that was free.
    long owner = OWNERS[place];
    return owner != thread && owner != 0 && takesFar(token);
  }

  private static boolean takesFar(int token) {
    PatchMark mine = ALL.get();
    return mine != null && mine.takes(token);
  }

  private boolean takes(int wanted) {
    if (token != wanted) {
      return false;
    }
    token = 0;
    return true;
  }

  /**
   * As {@link #leave} for a method of the JDK, in whose own code patches of the JDK are seen.
   *
   * @return what {@link #returnedToJdk} needs
   */
  public static boolean leaveForJdk(int token) {
    PatchMark mine = mine();
    mine.token = token;
    boolean busy = mine.busy;
    mine.busy = false;
    return busy;
  }

  /** That call is over. */
  public static void returnedToJdk(boolean busy) {
    PatchMark mine = mine();
    mine.token = 0;
    mine.busy = busy;
  }

  /**
   * As {@link #take} for a method of the JDK: the code of a patch is made of the JDK, as are the
   * linking of that code and the compiling of handles. None of that must come to the patch again.
   */
  public static boolean takeOrBusy(int token) {
    PatchMark mine = mine();
    return mine.busy || mine.takes(token);
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

  /** Whether this thread meets no patches of the JDK now. */
  public static boolean isBusy() {
    return mine().busy;
  }

  /**
   * As {@link #leave}, for a constructor that is to go on with this object.
   *
   * @param jdk whether it is one of the JDK's
   * @return what {@link #objectReturned} needs
   */
  public static boolean leaveObject(int token, boolean jdk, @Nullable Object object) {
    if (object == null) {
      throw new NullPointerException("a constructor needs the object that is being made");
    }
    PatchMark mine = mine();
    mine.object = object;
    boolean busy = mine.busy;
    if (jdk) {
      mine.busy = false;
    }
    leave(token);
    return busy;
  }

  /** The object to go on with; the constructor has taken the token. */
  public static @Nullable Object takeObject() {
    PatchMark mine = mine();
    Object taken = mine.object;
    mine.object = null;
    return taken;
  }

  /** That constructor is left. */
  public static void objectReturned(boolean busy) {
    PatchMark mine = mine();
    returned();
    mine.object = null;
    mine.busy = busy;
  }

  /** Only {@link #FINISHED} is no error. */
  public static void finished(Error thrown) {
    if (thrown != FINISHED) {
      throw thrown;
    }
  }

  /** The constructor should have thrown that. */
  @SuppressWarnings("DoNotCallSuggester") // by handle
  public static void notFinished() {
    throw new InternalError("a patched constructor was called as one that is not");
  }
}

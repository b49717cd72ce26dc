package dev.liveswap.engine.thrown.base;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Where an exception comes by that leaves a watched method, {@code java.lang.$LiveswapThrown} at
 * run time. Notes each type once a method and lets it go on. What is made of it is another thread's
 * work: the program's runs no code of ours but this.
 *
 * <p>An object of this class stands for one method in one version.
 */
public final class ThrownHook {
  /** More methods than these are not watched at a time. */
  public static final int PLACES = 1 << 10;

  /** A method that throws more types than these throws no news. */
  private static final int MOST_TYPES = 16;

  /** What nobody has taken yet; beyond that exceptions are not noted. */
  private static final int MOST_WAITING = 64;

  private static final AtomicReferenceArray<@Nullable ThrownHook> WATCHED =
      new AtomicReferenceArray<>(PLACES);
  private static final ArrayBlockingQueue<Object[]> WAITING =
      new ArrayBlockingQueue<>(MOST_WAITING);

  private final int number;

  /** Names of classes, as the classes themselves would be kept from being unloaded. */
  private volatile String[] types = {};

  private ThrownHook(int number) {
    this.number = number;
  }

  /**
   * A watched method's handler calls it.
   *
   * @param place of the method
   * @param number of its version: one that is no longer watched may still be running
   */
  public static void passes(Throwable thrown, int place, int number) {
    try {
      ThrownHook method = WATCHED.get(place);
      if (method != null
          && method.number == number
          && method.isFirst(thrown.getClass().getName())) {
        WAITING.offer(new Object[] {place, number, thrown});
      }
    } catch (Throwable e) {
      // No stack or memory is left for this. The program's own exception says so, and goes on.
      return;
    }
  }

  private boolean isFirst(String type) {
    return !isKnown(type) && add(type);
  }

  private boolean isKnown(String type) {
    for (String each : types) {
      if (each.equals(type)) {
        return true;
      }
    }
    return false;
  }

  private synchronized boolean add(String type) {
    String[] known = types;
    if (known.length == MOST_TYPES || isKnown(type)) {
      return false;
    }
    String[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = type;
    types = more;
    return true;
  }

  /** From now on what leaves the method is noted. */
  public static void watch(int place, int number) {
    WATCHED.set(place, new ThrownHook(number));
  }

  /**
   * No longer.
   *
   * @return the names of the types that have left the method
   */
  public static String[] release(int place) {
    ThrownHook method = WATCHED.getAndSet(place, null);
    return method == null ? new String[0] : method.types;
  }

  /** Waits for the next exception: place, number and the exception itself. */
  public static Object[] take() throws InterruptedException {
    return WAITING.take();
  }
}

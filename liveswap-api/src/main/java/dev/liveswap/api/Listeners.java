package dev.liveswap.api;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who wants to know of reloads. All methods may be called from any thread.
 *
 * <p>Without the agent listeners are taken and never called, so that calls may stay in code that
 * also runs in production. This class has to be there then: it is in {@code liveswap-api}, which
 * depends on nothing.
 */
public final class Listeners {
  private static final List<ReloadListener> ALL = new CopyOnWriteArrayList<>();

  /** Kept by the class itself, so that no loader is kept alive by what was registered for it. */
  private static final ClassValue<List<Runnable>> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected List<Runnable> computeValue(Class<?> type) {
          return new CopyOnWriteArrayList<>();
        }
      };

  private Listeners() {}

  /** Ends what was begun by adding a listener. */
  public interface Registration extends AutoCloseable {
    /** From now on the listener is not called any more; again, it does nothing. */
    @Override
    void close();
  }

  /**
   * Adds a listener for all reloads. It is called until it is removed, as often as it was added.
   *
   * @param listener is held strongly
   * @return removes it
   */
  public static Registration add(ReloadListener listener) {
    return added(ALL, Objects.requireNonNull(listener, "listener"));
  }

  /**
   * Adds an action for the reloads of one class, as {@link AfterReload} does for a method.
   *
   * @param type the class; it is not kept alive by this
   * @param action called after each live reload that changes the class, under the rules of {@link
   *     AfterReload}; is held by the class
   * @return removes it
   */
  public static Registration afterReload(Class<?> type, Runnable action) {
    return added(OF_CLASS.get(type), Objects.requireNonNull(action, "action"));
  }

  private static <T> Registration added(List<T> list, T one) {
    Entry<T> entry = new Entry<>(list, one);
    list.add(one);
    return entry;
  }

  /** Removes what it added once, and nothing that is only equal to it. */
  private static final class Entry<T> implements Registration {
    private final List<T> list;
    private final T one;
    private boolean closed;

    Entry(List<T> list, T one) {
      this.list = list;
      this.one = one;
    }

    @Override
    public synchronized void close() {
      if (closed) {
        return;
      }
      closed = true;
      synchronized (list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) == one) {
            list.remove(i);
            return;
          }
        }
      }
    }
  }

  /**
   * All listeners. For the agent only.
   *
   * @return a snapshot in the order in which they were added
   */
  public static List<ReloadListener> all() {
    return List.copyOf(ALL);
  }

  /**
   * All actions for reloads of a class. For the agent only.
   *
   * @param type the class
   * @return a snapshot in the order in which they were added
   */
  public static List<Runnable> actionsOf(Class<?> type) {
    return List.copyOf(OF_CLASS.get(type));
  }
}

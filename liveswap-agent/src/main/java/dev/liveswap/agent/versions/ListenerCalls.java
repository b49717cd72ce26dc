package dev.liveswap.agent.versions;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Listeners;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.PlannedReload;
import dev.liveswap.api.Position;
import dev.liveswap.api.ReloadListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls those who want to know of reloads, and lets none of them harm one. Confined to whoever
 * reloads.
 */
final class ListenerCalls {
  /** So long a reload waits for a listener; documented at {@link ReloadListener}. */
  private static final long PATIENCE_MILLIS = 5_000;

  /** Those that have not returned from an earlier call. */
  private final Map<String, ListenerThread> stuck = new HashMap<>();

  private final List<Finding> failures = new ArrayList<>();

  /**
   * Tells that a reload is about to happen.
   *
   * @return the reasons of those who do not want it
   */
  List<Finding> before(PlannedReload reload) {
    List<Finding> vetoes = new ArrayList<>();
    for (ReloadListener listener : Listeners.all()) {
      AtomicReference<Optional<String>> answer = new AtomicReference<>(Optional.empty());
      String name = listener.getClass().getName();
      boolean returned =
          call(
              identity(listener),
              listener.getClass(),
              name + ".before",
              () -> answer.set(listener.before(reload)));
      // A listener written in haste may return null.
      Optional<String> reason = answer.get();
      if (returned && reason != null && reason.isPresent()) {
        vetoes.add(
            Finding.about(Code.VETOED, name, name + " refused it: " + reason.get())
                .cure("see to its reason, then save again"));
      }
    }
    return vetoes;
  }

  /** Tells what became of a reload. */
  void after(Outcome outcome) {
    for (ReloadListener listener : Listeners.all()) {
      call(
          identity(listener),
          listener.getClass(),
          listener.getClass().getName() + ".after",
          () -> listener.after(outcome));
    }
  }

  /** Runs what wants to run after a reload of a class that has been initialized. */
  void reloaded(Class<?> type, byte[] classFile, Predicate<Class<?>> initialized) {
    AnnotatedMethods methods = AnnotatedMethods.of(type, classFile);
    List<Runnable> actions = Listeners.actionsOf(type);
    if ((methods.isEmpty() && actions.isEmpty()) || !initialized.test(type)) {
      return;
    }
    for (AnnotatedMethods.Method method : methods.methods()) {
      call(method.name() + identity(type), type, method.name(), method::invoke);
    }
    failures.addAll(methods.problems());
    for (Runnable action : actions) {
      call(identity(action), type, "the action registered for " + type.getName(), action::run);
    }
  }

  /** What went wrong since the last time this was asked. */
  List<Finding> takeFailures() {
    List<Finding> taken = List.copyOf(failures);
    failures.clear();
    return taken;
  }

  /** Without asking the program's own equals and hashCode. */
  private static String identity(Object object) {
    return object.getClass().getName() + "@" + System.identityHashCode(object);
  }

  private boolean call(String key, Class<?> owner, String name, ListenerThread.Call call) {
    ListenerThread earlier = stuck.get(key);
    if (earlier != null && earlier.isAlive()) {
      failures.add(
          failure(owner, name + " was passed over: it has not returned from an earlier call", null)
              .cure("until it returns it is not called"));
      return false;
    }
    stuck.remove(key);
    ListenerThread thread = new ListenerThread(call, owner.getClassLoader());
    thread.start();
    if (!thread.isOverWithin(PATIENCE_MILLIS)) {
      stuck.put(key, thread);
      failures.add(
          failure(
                  owner,
                  name + " has not returned after " + PATIENCE_MILLIS / 1000 + " s",
                  top(thread.getStackTrace()))
              .cure("the reload went on without it"));
      return false;
    }
    Throwable thrown = thread.thrown();
    if (thrown != null) {
      failures.add(
          failure(owner, name + " threw " + described(thrown), top(thrown.getStackTrace()))
              .cure("the reload went on all the same"));
      return false;
    }
    return true;
  }

  private static Finding failure(Class<?> owner, String message, @Nullable Position position) {
    return Finding.about(Code.LISTENER_FAILED, owner.getName(), message).at(position);
  }

  /** An exception's own methods are the program's code as well. */
  private static String described(Throwable thrown) {
    try {
      return thrown.toString();
    } catch (Throwable e) {
      return thrown.getClass().getName();
    }
  }

  private static @Nullable Position top(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      String file = frame.getFileName();
      if (file != null && frame.getLineNumber() > 0 && frame.getModuleName() == null) {
        String name = frame.getClassName();
        String folder = name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/');
        return new Position(folder + file, frame.getLineNumber(), 0, null);
      }
    }
    return null;
  }
}

package dev.liveswap.testkit.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls the public API of a library, and writes down what each call gives. */
public final class ApiProbe {
  /** What the key of a member ends in of which a call did not end. */
  public static final String ENDLESS = " (endless)";

  private static final int CALLS = 4;
  private static final int OBJECTS = 3;

  private final PublicApi api;
  private final long seed;
  private final Set<String> leftOut;
  private final Map<String, String> seen = new LinkedHashMap<>();

  private ApiProbe(PublicApi api, long seed, Set<String> leftOut) {
    this.api = api;
    this.seed = seed;
    this.leftOut = new HashSet<>(leftOut);
  }

  /**
   * Calls everything.
   *
   * @param loader of the library
   * @param classNames of all classes of the library
   * @param seed decides over the arguments
   * @param leftOut members that are not called, as keys without {@link #ENDLESS}
   * @return results by key; a member of which a call did not end has only a key that says so, and
   *     goes on in its thread
   */
  public static Map<String, String> observe(
      ClassLoader loader, Collection<String> classNames, long seed, Set<String> leftOut) {
    ApiProbe probe = new ApiProbe(PublicApi.of(loader, classNames), seed, leftOut);
    probe.seen.putAll(probe.api.unloadable());
    probe.api.types().forEach(probe::allOf);
    return probe.seen;
  }

  /** Again without the member that does not end, until all others have. */
  private void allOf(Class<?> type) {
    String endless;
    do {
      endless = inTime(new OfClass(type));
      if (endless != null) {
        seen.put(endless + ENDLESS, "");
      }
    } while (endless != null && leftOut.add(endless));
  }

  /** Returns the member that did not end, or null. */
  private @Nullable String inTime(OfClass calls) {
    FutureTask<Map<String, String>> task = new FutureTask<>(calls::observe);
    Thread thread = new Thread(null, task, "calls " + calls.type.getName(), 4 << 20);
    thread.setDaemon(true);
    thread.start();
    Patience patience = new Patience(thread);
    try {
      while (true) {
        try {
          seen.putAll(task.get(1, TimeUnit.SECONDS));
          return null;
        } catch (TimeoutException e) {
          if (patience.isOver(calls.call)) {
            thread.interrupt();
            return calls.member;
          }
        }
      }
    } catch (ExecutionException e) {
      seen.put(calls.type.getName() + " probe failed", ResultText.ofThrown(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  /** One class. */
  private final class OfClass {
    private final Class<?> type;
    private final Map<String, String> results = new LinkedHashMap<>();

    /** Which call runs now, for the thread that waits. */
    private volatile String call = "";

    private volatile String member = "";

    OfClass(Class<?> type) {
      this.type = type;
    }

    Map<String, String> observe() {
      for (Field field : api.publicFields(type)) {
        results.put(key(field.getName()), ResultText.ofField(field));
      }
      List<Executable> onObjects = new ArrayList<>();
      for (Executable each : api.callable(type)) {
        if (each instanceof Constructor<?> || Modifier.isStatic(each.getModifiers())) {
          call(each, null, "");
        } else {
          onObjects.add(each);
        }
      }
      for (int i = 0; i < OBJECTS && !onObjects.isEmpty(); i++) {
        onObject(i, onObjects);
      }
      return results;
    }

    /** Each method has an object of its own, so that no call depends on those before. */
    private void onObject(int number, List<Executable> methods) {
      for (Executable each : methods) {
        Specimens specimens = specimens(type.getName() + " object " + number);
        Object receiver = specimens.ofProgram(type);
        if (receiver == null) {
          return;
        }
        call(each, receiver, " of object " + number);
      }
    }

    private void call(Executable executable, @Nullable Object receiver, String of) {
      String called = key(PublicApi.signature(executable));
      if (leftOut.contains(called)) {
        return;
      }
      member = called;
      int calls = executable.getParameterCount() == 0 ? 1 : CALLS;
      for (int i = 0; i < calls; i++) {
        String key = called + of + " #" + i;
        call = key;
        Object[] arguments = specimens(key).arguments(executable);
        results.put(key, result(executable, receiver, arguments));
      }
    }

    private String result(Executable executable, @Nullable Object receiver, Object[] arguments) {
      try {
        Object result = Reflect.call(executable, receiver, arguments);
        boolean isVoid =
            executable instanceof Method method && method.getReturnType() == void.class;
        return isVoid
            ? "left " + ResultText.of(arguments) + " on " + ResultText.of(receiver)
            : ResultText.of(result);
      } catch (Throwable e) {
        return "threw " + ResultText.ofThrown(e);
      }
    }

    private String key(String of) {
      return type.getName() + " " + of;
    }

    private Specimens specimens(String of) {
      return new Specimens(api, seed * 31 + of.hashCode());
    }
  }
}

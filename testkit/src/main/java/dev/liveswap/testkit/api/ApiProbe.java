package dev.liveswap.testkit.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls the public API of a library, and writes down what each call gives. */
public final class ApiProbe {
  private static final int CALLS = 4;
  private static final int OBJECTS = 3;
  private static final long SECONDS_A_CLASS = 20;

  private final PublicApi api;
  private final long seed;
  private final Map<String, String> seen = new LinkedHashMap<>();

  private ApiProbe(PublicApi api, long seed) {
    this.api = api;
    this.seed = seed;
  }

  /**
   * Calls everything.
   *
   * @param loader of the library
   * @param classNames of all classes of the library
   * @param seed decides over the arguments
   * @return results by key; a class that takes too long has only a key that says so
   */
  public static Map<String, String> observe(
      ClassLoader loader, Collection<String> classNames, long seed) {
    ApiProbe probe = new ApiProbe(PublicApi.of(loader, classNames), seed);
    probe.seen.putAll(probe.api.unloadable());
    probe.api.types().forEach(probe::inTime);
    return probe.seen;
  }

  private void inTime(Class<?> type) {
    FutureTask<Map<String, String>> task = new FutureTask<>(() -> new OfClass(type).observe());
    Thread thread = new Thread(null, task, "calls " + type.getName(), 4 << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      seen.putAll(task.get(SECONDS_A_CLASS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      seen.put(type.getName() + TOO_SLOW, "");
      thread.interrupt();
    } catch (ExecutionException e) {
      seen.put(type.getName() + " probe failed", ResultText.ofThrown(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the key of a class ends in whose calls took too long: nothing is known of it. */
  public static final String TOO_SLOW = " (too slow)";

  /** One class. */
  private final class OfClass {
    private final Class<?> type;
    private final Map<String, String> results = new LinkedHashMap<>();

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
      int calls = executable.getParameterCount() == 0 ? 1 : CALLS;
      for (int i = 0; i < calls; i++) {
        String key = key(PublicApi.signature(executable)) + of + " #" + i;
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

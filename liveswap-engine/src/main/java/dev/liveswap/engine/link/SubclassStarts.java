package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

/** What gives objects under construction the holders of their classes, by class. */
final class SubclassStarts {
  /** The companion's method, of type {@code (C)void}. */
  private static final String START = "$$start";

  private final MethodHandles.Lookup trusted;
  private final Class<?> owner;
  private final Map<String, String> holders = new HashMap<>();

  /**
   * @param owner the topmost class
   * @param lines {@code class=holder holder}
   */
  SubclassStarts(MethodHandles.Lookup trusted, Class<?> owner, String lines) {
    this.trusted = trusted;
    this.owner = owner;
    for (String line : lines.lines().toList()) {
      int at = line.indexOf('=');
      holders.put(line.substring(0, at).replace('/', '.'), line.substring(at + 1));
    }
  }

  /** Of type {@code (owner)void}, for objects of exactly this class. */
  MethodHandle of(Class<?> receiver) throws ReflectiveOperationException {
    MethodType type = MethodType.methodType(void.class, owner);
    MethodHandle all = MethodHandles.empty(type);
    for (Class<?> at = receiver; at != owner && at != null; at = at.getSuperclass()) {
      for (String holder : holders.getOrDefault(at.getName(), "").split(" ", -1)) {
        if (!holder.isEmpty()) {
          Class<?> companion = Class.forName(holder.replace('/', '.'), false, at.getClassLoader());
          MethodHandle start =
              trusted.findStatic(companion, START, MethodType.methodType(void.class, at));
          all = MethodHandles.foldArguments(all, start.asType(type));
        }
      }
    }
    return all;
  }
}

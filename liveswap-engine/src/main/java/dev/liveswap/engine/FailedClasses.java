package dev.liveswap.engine;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Classes whose static initializer threw. They stay in the erroneous state for ever (JLS 12.4.2),
 * and HotSpot redefines none of them: with one among many it rejects them all. Keeps no class
 * alive.
 */
final class FailedClasses {
  private final Instrumentation instrumentation;
  private final Set<Class<?>> failed = Collections.newSetFromMap(new WeakHashMap<>());

  FailedClasses(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  boolean contains(Class<?> type) {
    return failed.contains(type);
  }

  /** The definitions that the JVM can be given, as far as is known. */
  List<ClassDefinition> without(List<ClassDefinition> definitions) {
    return definitions.stream().filter(each -> !contains(each.getDefinitionClass())).toList();
  }

  /**
   * Finds failed classes among those that the JVM has rejected together. It does not say which it
   * meant, but does so when it is asked to take one as it is.
   *
   * @return whether there are any that were not known
   */
  boolean findAmong(List<ClassDefinition> rejected) throws UnmodifiableClassException {
    boolean isAny = false;
    for (ClassDefinition each : rejected) {
      try {
        instrumentation.retransformClasses(each.getDefinitionClass());
      } catch (InternalError e) {
        isAny |= failed.add(each.getDefinitionClass());
      }
    }
    return isAny;
  }
}

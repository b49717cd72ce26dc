package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import java.lang.annotation.Annotation;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must not be patched, or where a patch would not be seen; each with its way out. */
final class Refusals {
  /** A patched method calls through these. */
  private static final List<String> MACHINERY =
      List.of(
          "java.lang.invoke.",
          "java.lang.instrument.",
          "java.lang.ref.",
          "java.lang.$Liveswap",
          "jdk.internal.",
          "sun.invoke.",
          "sun.instrument.",
          "dev.liveswap.agent.",
          "dev.liveswap.api.",
          "dev.liveswap.engine.",
          "dev.liveswap.relocated.");

  private static final Set<Class<?>> MACHINERY_CLASSES =
      Set.of(Class.class, ClassLoader.class, Module.class, Thread.class, ThreadLocal.class);

  /** No class is found and no lock taken without these. */
  private static final Set<String> OF_STRINGS =
      Set.of("equals", "hashCode", "length", "charAt", "coder", "value", "isLatin1", "<init>");

  private final Instrumentation instrumentation;

  Refusals(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /**
   * Throws if it cannot be patched.
   *
   * @param reachesOriginal whether the method's own code would be called by the patch
   */
  void check(Executable target, boolean reachesOriginal) {
    Class<?> type = target.getDeclaringClass();
    if (Modifier.isAbstract(target.getModifiers())) {
      throw new PatchException(
          Reason.NO_CODE,
          target + " is abstract and has no code: patch it in the classes that implement it");
    }
    if (Modifier.isNative(target.getModifiers())) {
      throw new PatchException(
          Reason.NO_CODE,
          target + " is native and has no code that could be replaced: patch what calls it");
    }
    String reason = reason(target, type, reachesOriginal);
    if (reason != null) {
      throw new PatchException(Reason.NOT_PATCHABLE, target + " cannot be patched: " + reason);
    }
  }

  private @Nullable String reason(Executable target, Class<?> type, boolean reachesOriginal) {
    if (!instrumentation.isModifiableClass(type)) {
      return type.isHidden()
          ? "the JVM does not let hidden classes, such as those of lambdas, be changed: patch the"
              + " method that the lambda is written in"
          : "the JVM does not let the class be changed";
    }
    if (isMachinery(type) || (type == String.class && OF_STRINGS.contains(nameOf(target)))) {
      return "patching itself needs the class: patch what calls it";
    }
    if (has(target, "IntrinsicCandidate") || has(target, "HotSpotIntrinsicCandidate")) {
      return "it is an intrinsic, of which the JIT has code of its own, so that some callers would"
          + " see the patch and others not: patch what calls it";
    }
    if (reachesOriginal && has(target, "CallerSensitive")) {
      return "it looks at who calls it, which would be the patch: replace it, or patch what calls"
          + " it";
    }
    return null;
  }

  private static boolean isMachinery(Class<?> type) {
    Class<?> outermost = type.getNestHost();
    return MACHINERY_CLASSES.contains(outermost)
        || MACHINERY.stream().anyMatch(type.getName()::startsWith);
  }

  private static String nameOf(Executable target) {
    return target instanceof Method ? target.getName() : MethodCode.CONSTRUCTOR;
  }

  private static boolean has(Executable target, String annotation) {
    for (Annotation each : target.getDeclaredAnnotations()) {
      if (each.annotationType().getSimpleName().equals(annotation)
          && each.annotationType().getName().startsWith("jdk.internal.")) {
        return true;
      }
    }
    return false;
  }
}

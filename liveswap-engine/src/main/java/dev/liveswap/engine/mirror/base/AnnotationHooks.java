package dev.liveswap.engine.mirror.base;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where annotations that the program holds go before they read their elements; {@code
 * java.lang.$LiveswapAnnotations} at run time. One that was made before its type changed takes the
 * defaults of elements that are new, and forgets those that are gone.
 *
 * <p>As in {@code MirrorHooks}: no lambda, string concatenation or method handle.
 */
public final class AnnotationHooks {
  private static final JdkUnsafe UNSAFE = JdkUnsafe.getUnsafe();
  private static final Class<?> HANDLER = handler();
  private static final long TYPE = UNSAFE.objectFieldOffset(HANDLER, "type");
  private static final long VALUES = UNSAFE.objectFieldOffset(HANDLER, "memberValues");
  private static final long METHODS = UNSAFE.objectFieldOffset(HANDLER, "memberMethods");

  private AnnotationHooks() {}

  private static Class<?> handler() {
    try {
      return Class.forName("sun.reflect.annotation.AnnotationInvocationHandler", false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Before the elements of an annotation are read. */
  @SuppressWarnings("unchecked")
  public static void elements(@Nullable Object handler) {
    if (handler == null) {
      return;
    }
    Class<?> type = (Class<?>) UNSAFE.getReference(handler, TYPE);
    Map<String, Object> values = (Map<String, Object>) UNSAFE.getReferenceAcquire(handler, VALUES);
    if (type == null || values == null || !Annotation.class.isAssignableFrom(type)) {
      return;
    }
    JdkAnnotationType current = JdkAnnotationType.getInstance(type);
    if (!isCurrent(values, current)) {
      UNSAFE.putReferenceRelease(handler, METHODS, null);
      UNSAFE.putReferenceRelease(handler, VALUES, brought(values, current));
    }
  }

  private static boolean isCurrent(Map<String, Object> values, JdkAnnotationType type) {
    for (String name : type.memberDefaults().keySet()) {
      if (!values.containsKey(name)) {
        return false;
      }
    }
    Map<String, Class<?>> types = type.memberTypes();
    for (Map.Entry<String, Object> element : values.entrySet()) {
      Class<?> declared = types.get(element.getKey());
      if (declared == null || isReplaced(element, declared, type)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element is of another type now, and its new default is better than nothing. */
  private static boolean isReplaced(
      Map.Entry<String, Object> element, Class<?> declared, JdkAnnotationType type) {
    Object replacement = type.memberDefaults().get(element.getKey());
    return !declared.isInstance(element.getValue()) && declared.isInstance(replacement);
  }

  /** As the JDK makes them: defaults first, then what the annotation says. */
  private static Map<String, Object> brought(Map<String, Object> values, JdkAnnotationType type) {
    Map<String, Object> current = new LinkedHashMap<>(type.memberDefaults());
    Map<String, Class<?>> types = type.memberTypes();
    for (Map.Entry<String, Object> element : values.entrySet()) {
      Class<?> declared = types.get(element.getKey());
      if (declared != null && !isReplaced(element, declared, type)) {
        current.put(element.getKey(), element.getValue());
      }
    }
    return current;
  }
}

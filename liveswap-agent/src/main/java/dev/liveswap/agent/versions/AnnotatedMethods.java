package dev.liveswap.agent.versions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.liveswap.api.AfterReload;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods of a class that carry {@link AfterReload}.
 *
 * @param methods those that can be called
 * @param problems those that can't
 */
record AnnotatedMethods(List<Method> methods, List<Finding> problems) {
  private static final AnnotatedMethods NONE = new AnnotatedMethods(List.of(), List.of());

  /** How a class file mentions the annotation. */
  private static final String DESCRIPTOR = AfterReload.class.descriptorString();

  /** One method. */
  record Method(java.lang.reflect.Method method) {
    String name() {
      return method.getDeclaringClass().getName() + "." + method.getName() + "()";
    }

    void invoke() throws Throwable {
      method.setAccessible(true);
      try {
        method.invoke(null);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }
  }

  /**
   * Looks at a class in its current version.
   *
   * @param classFile that version: few classes mention the annotation at all
   */
  static AnnotatedMethods of(Class<?> type, byte[] classFile) {
    if (!new String(classFile, ISO_8859_1).contains(DESCRIPTOR)) {
      return NONE;
    }
    List<Method> methods = new ArrayList<>();
    List<Finding> problems = new ArrayList<>();
    try {
      for (java.lang.reflect.Method method : type.getDeclaredMethods()) {
        if (isAnnotated(method)) {
          Method found = new Method(method);
          if (Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
            methods.add(found);
          } else {
            problems.add(
                failed(
                        type,
                        found.name() + " has @AfterReload, but is not static or has parameters")
                    .cure("make it static without parameters"));
          }
        }
      }
    } catch (LinkageError e) {
      problems.add(failed(type, "the methods of " + type.getName() + " cannot be read: " + e));
    }
    return new AnnotatedMethods(methods, problems);
  }

  boolean isEmpty() {
    return methods.isEmpty() && problems.isEmpty();
  }

  /** By name: the class may have the annotation from a loader of its own. */
  private static boolean isAnnotated(java.lang.reflect.Method method) {
    for (Annotation annotation : method.getDeclaredAnnotations()) {
      if (annotation.annotationType().getName().equals(AfterReload.class.getName())) {
        return true;
      }
    }
    return false;
  }

  private static Finding failed(Class<?> type, String message) {
    return Finding.about(Code.LISTENER_FAILED, type.getName(), message);
  }
}

package dev.liveswap.testkit.api;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Any object as a text that is the same in each JVM. */
final class ResultText {
  private static final int LONGEST = 2000;
  private static final int MOST_ELEMENTS = 40;
  private static final int DEEPEST = 4;
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{4,8}\\b");
  private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda[/$\\w.]*");
  private static final Pattern PROXY = Pattern.compile("\\$Proxy\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private int depth;

  private ResultText() {}

  static String of(@Nullable Object value) {
    return shortened(new ResultText().text(value));
  }

  static String ofField(Field field) {
    try {
      return of(field.get(null));
    } catch (IllegalAccessException | LinkageError e) {
      return "threw " + ofThrown(e);
    }
  }

  /** The exception, its causes, and where in the library each was thrown. */
  static String ofThrown(@Nullable Throwable thrown) {
    StringBuilder text = new StringBuilder();
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      text.append(at == thrown ? "" : " caused by ");
      if (at instanceof VirtualMachineError) {
        return text.append(at.getClass().getName()).toString();
      }
      text.append(at.getClass().getName()).append(": ").append(message(at));
      for (StackTraceElement frame : at.getStackTrace()) {
        if (frame.getModuleName() == null && !isOfProbe(frame.getClassName())) {
          text.append("\n    at ").append(NUMBER.matcher(frame.toString()).replaceAll("\\$N"));
        }
      }
    }
    return shortened(text.toString());
  }

  private static String message(Throwable thrown) {
    try {
      return plain(String.valueOf(thrown.getMessage()));
    } catch (RuntimeException | LinkageError e) {
      return "(no message: " + e + ")";
    }
  }

  private static boolean isOfProbe(String className) {
    return className.startsWith("dev.liveswap.testkit.")
        || className.startsWith("jdk.internal.")
        || className.contains("$Proxy");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "... " + text.length() + " " + text.hashCode();
  }

  private static String plain(String text) {
    String named = IDENTITY.matcher(text).replaceAll("@#");
    named = LAMBDA.matcher(named).replaceAll("\\$\\$Lambda");
    named = PROXY.matcher(named).replaceAll("\\$Proxy");
    return NUMBER.matcher(named).replaceAll("\\$N");
  }

  private String text(@Nullable Object value) {
    if (value == null || depth == DEEPEST) {
      return value == null ? "null" : "...";
    }
    depth++;
    try {
      return known(value);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return plain(value.getClass().getName()) + " that throws " + ofThrown(e);
    } finally {
      depth--;
    }
  }

  private String known(Object value) {
    if (value instanceof String text) {
      return "\"" + plain(text) + "\"";
    }
    if (value instanceof Throwable thrown) {
      return ofThrown(thrown);
    }
    if (value.getClass().isArray()) {
      return array(value);
    }
    if (value instanceof Map<?, ?> map) {
      return "%s{%s}".formatted(type(value), elements(map.entrySet()));
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return text(entry.getKey()) + "=" + text(entry.getValue());
    }
    if (value instanceof Collection<?> collection) {
      return "%s[%s]".formatted(type(value), elements(collection));
    }
    if (value instanceof Iterator<?> iterator) {
      return "%s[%s]".formatted(type(value), String.join(", ", taken(iterator)));
    }
    return hasToString(value.getClass())
        ? type(value) + " " + plain(value.toString())
        : fields(value);
  }

  private static String type(Object value) {
    return plain(value.getClass().getSimpleName());
  }

  private String array(Object array) {
    List<String> texts = new ArrayList<>();
    int length = Array.getLength(array);
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      texts.add(text(Array.get(array, i)));
    }
    return "%s of %d [%s]".formatted(type(array), length, String.join(", ", texts));
  }

  private String elements(Collection<?> all) {
    List<String> texts = taken(all.iterator());
    if (all instanceof Set && !(all instanceof SortedSet)) {
      // Their order may depend on identity.
      texts.sort(null);
    }
    return String.join(", ", texts);
  }

  private List<String> taken(Iterator<?> iterator) {
    List<String> texts = new ArrayList<>();
    while (iterator.hasNext() && texts.size() < MOST_ELEMENTS) {
      texts.add(text(iterator.next()));
    }
    return texts;
  }

  private static boolean hasToString(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** What an object consists of that says nothing of itself; of the JDK's nothing can be seen. */
  private String fields(Object value) {
    List<String> texts = new ArrayList<>();
    for (Class<?> at = value.getClass(); at != null; at = superclass(at)) {
      Field[] fields = at.getModule().isNamed() ? new Field[0] : at.getDeclaredFields();
      AccessibleObject.setAccessible(fields, true);
      for (Field field : Arrays.stream(fields).filter(ResultText::isState).toList()) {
        texts.add(field.getName() + "=" + value(field, value));
      }
    }
    texts.sort(null);
    return "%s(%s)".formatted(plain(value.getClass().getName()), String.join(", ", texts));
  }

  /**
   * As the program itself is told. This class is no part of it, and {@code getSuperclass()} would
   * answer it as a library.
   */
  private static @Nullable Class<?> superclass(Class<?> type) {
    Type superclass = type.getGenericSuperclass();
    return superclass instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) superclass;
  }

  private static boolean isState(Field field) {
    return !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
  }

  private String value(Field field, Object object) {
    try {
      return text(field.get(object));
    } catch (IllegalAccessException e) {
      return e.toString();
    }
  }
}

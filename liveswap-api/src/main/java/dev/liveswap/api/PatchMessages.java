package dev.liveswap.api;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How exceptions name members. */
final class PatchMessages {
  /** A message that lists more helps nobody. */
  private static final int MANY = 20;

  private PatchMessages() {}

  /** As in {@code greet(String)}. */
  static String shortly(Executable member) {
    String name =
        member instanceof Method ? member.getName() : member.getDeclaringClass().getSimpleName();
    return name + parameters(member.getParameterTypes());
  }

  static String parameters(Class<?>... types) {
    return Arrays.stream(types)
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Says where the method is, if a superclass or an interface has it, and else what there is. */
  static String noSuchMethod(Class<?> type, String wanted) {
    String name = wanted.replaceAll("\\(.*", "");
    Class<?> declaring = inherited(type, name);
    String what = type.getName() + " declares no method " + wanted;
    if (declaring != null) {
      return what
          + "; it inherits one of that name from "
          + declaring.getName()
          + ": patch it there, for all subclasses or .on(instance)";
    }
    String there =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(PatchMessages::shortly)
            .sorted()
            .limit(MANY)
            .collect(Collectors.joining(", "));
    return what + "; it has " + (there.isEmpty() ? "none" : there);
  }

  private static @Nullable Class<?> inherited(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals(name)) {
          return at;
        }
      }
      for (Class<?> each : at.getInterfaces()) {
        Class<?> found = inherited(each, name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}

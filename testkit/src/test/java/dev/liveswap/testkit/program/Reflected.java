package dev.liveswap.testkit.program;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that reflection says of a class, as text. What javac makes up (lambda bodies, accessors) is
 * left out: its names and numbers are nobody's business; bridges are not.
 */
final class Reflected {
  private Reflected() {}

  static String describe(Class<?> type) {
    try {
      return String.join(
          "\n",
          head(type),
          "fields " + fields(type),
          "constructors " + sorted(Arrays.stream(type.getDeclaredConstructors())),
          "methods " + sorted(Arrays.stream(type.getDeclaredMethods())),
          "public methods "
              + sorted(
                  Arrays.stream(type.getMethods())
                      .filter(each -> each.getDeclaringClass() != Object.class)),
          "components " + components(type),
          "nested " + names(type.getDeclaredClasses()));
    } catch (LinkageError e) {
      return "reflection fails: " + e;
    }
  }

  private static String head(Class<?> type) {
    return annotations(type)
        + type.toGenericString()
        + " extends "
        + type.getGenericSuperclass()
        + " implements "
        + Arrays.toString(type.getGenericInterfaces())
        + " permits "
        + (type.isSealed() ? names(type.getPermittedSubclasses()) : "all")
        + " in "
        + type.getEnclosingMethod()
        + " of "
        + type.getNestHost().getName();
  }

  /** In the order of the source, on which programs do rely. */
  private static List<String> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(each -> !isUnnamed(each))
        .map(each -> annotations(each) + each.toGenericString())
        .toList();
  }

  private static List<String> sorted(Stream<? extends Executable> executables) {
    return executables
        .filter(each -> !isUnnamed(each))
        .map(Reflected::executable)
        .sorted()
        .toList();
  }

  private static String executable(Executable executable) {
    String parameters =
        Arrays.stream(executable.getParameters())
            .map(each -> annotations(each) + (each.isNamePresent() ? each.getName() : ""))
            .collect(Collectors.joining(","));
    String rest =
        executable instanceof Method method
            ? (method.isBridge() ? " bridge" : "")
                + (method.isDefault() ? " default" : "")
                + (method.getDefaultValue() == null
                    ? ""
                    : " default " + Text.of(method.getDefaultValue()))
            : "";
    return annotations(executable) + executable.toGenericString() + " " + parameters + rest;
  }

  private static List<String> components(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(Reflected::component).toList()
        : List.of();
  }

  private static String component(RecordComponent component) {
    return annotations(component) + component.getGenericType() + " " + component.getName();
  }

  private static boolean isUnnamed(Member member) {
    boolean bridge = member instanceof Method method && method.isBridge();
    return member.isSynthetic()
        && !bridge
        && !Modifier.isPublic(member.getModifiers())
        && !member.getName().toLowerCase(java.util.Locale.ROOT).contains("liveswap");
  }

  private static String annotations(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations())
        .map(Reflected::annotation)
        .collect(Collectors.joining());
  }

  /** Kotlin's has all characters in it, and its elements come in any order. */
  private static String annotation(Annotation annotation) {
    return annotation.annotationType().getName().equals("kotlin.Metadata")
        ? "@kotlin.Metadata " + annotation.toString().chars().sorted().boxed().toList().hashCode()
        : annotation + " ";
  }

  private static List<String> names(Class<?>[] types) {
    return Arrays.stream(types).map(Class::getName).sorted().toList();
  }
}

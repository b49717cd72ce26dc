package dev.liveswap.testkit.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What can be called of a library, always in the same order. */
final class PublicApi {
  private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d.*");

  /** What would end or stop the JVM, or change it for all calls after it. */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "exit|halt|sleep.*|wait.*|await.*|join|notify|notifyAll|park.*|gc|interrupt|load.*Library");

  private static final Pattern SETTER = Pattern.compile("set[A-Z].*|register.*|unregister.*");

  /** Nothing is made up for these: files, the network, processes, threads, time that passes. */
  private static final Set<String> OUTSIDE =
      Set.of(
          "java.io.File",
          "java.nio.file.Path",
          "java.net.URL",
          "java.net.URI",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.Process",
          "java.lang.Runtime",
          "java.lang.ClassLoader",
          "java.time.Duration",
          "java.util.concurrent.TimeUnit",
          "java.nio.channels.FileChannel",
          "java.io.RandomAccessFile");

  private final List<Class<?>> types = new ArrayList<>();
  private final Map<String, String> unloadable = new TreeMap<>();
  private final Map<Class<?>, List<Executable>> callable = new HashMap<>();
  private final Map<Class<?>, List<Member>> sources = new HashMap<>();

  static PublicApi of(ClassLoader loader, Collection<String> classNames) {
    PublicApi api = new PublicApi();
    for (String name : new TreeSet<>(classNames)) {
      if (!NUMBERED.matcher(name).matches()) {
        api.add(loader, name);
      }
    }
    return api;
  }

  private void add(ClassLoader loader, String name) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      if (isPublic(type) && !type.isAnnotation()) {
        // Throws where a class is missing that a signature names.
        callable.put(type, findCallable(type));
        types.add(type);
      }
    } catch (ClassNotFoundException | LinkageError e) {
      unloadable.put(name + " can't be loaded", e.toString());
    }
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getDeclaringClass()) {
      if (!Modifier.isPublic(at.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  List<Class<?>> types() {
    return types;
  }

  Map<String, String> unloadable() {
    return unloadable;
  }

  List<Field> publicFields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(each -> Modifier.isPublic(each.getModifiers()))
        .filter(each -> Modifier.isStatic(each.getModifiers()))
        .sorted(Comparator.comparing(Field::getName))
        .toList();
  }

  /** Constructors and methods, inherited ones from other classes of the library included. */
  List<Executable> callable(Class<?> type) {
    return callable.getOrDefault(type, List.of());
  }

  private static List<Executable> findCallable(Class<?> type) {
    List<Executable> all = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      all.addAll(List.of(type.getConstructors()));
    }
    for (Method method : type.getMethods()) {
      boolean isOwnStatic =
          !Modifier.isStatic(method.getModifiers()) || method.getDeclaringClass() == type;
      if (isOwnStatic && method.getDeclaringClass() != Object.class && !method.isBridge()) {
        all.add(method);
      }
    }
    all.removeIf(each -> !isHarmless(each));
    all.sort(Comparator.comparing(PublicApi::signature));
    return all;
  }

  private static boolean isHarmless(Executable executable) {
    boolean isStaticSetter =
        Modifier.isStatic(executable.getModifiers())
            && SETTER.matcher(executable.getName()).matches();
    return !isStaticSetter
        && !HARMFUL.matcher(executable.getName()).matches()
        && Arrays.stream(executable.getParameterTypes()).noneMatch(PublicApi::isOutside);
  }

  private static boolean isOutside(Class<?> type) {
    return OUTSIDE.contains(type.getName()) || (type.isArray() && isOutside(type.componentType()));
  }

  /** Where objects of a type of the library come from: static fields, constructors, methods. */
  List<Member> sources(Class<?> wanted) {
    return sources.computeIfAbsent(wanted, this::findSources);
  }

  private List<Member> findSources(Class<?> wanted) {
    List<Member> found = new ArrayList<>();
    for (Class<?> type : types) {
      for (Field field : publicFields(type)) {
        if (Reflect.isBelow(field.getType(), wanted)) {
          found.add(field);
        }
      }
      for (Executable each : callable(type)) {
        boolean gives =
            each instanceof Constructor<?>
                ? Reflect.isBelow(type, wanted)
                : Modifier.isStatic(each.getModifiers())
                    && Reflect.isBelow(((Method) each).getReturnType(), wanted);
        if (gives) {
          found.add(each);
        }
      }
    }
    return found;
  }

  /** The same text in each JVM, and different ones for different members. */
  static String signature(Executable executable) {
    String result = executable instanceof Method method ? method.getReturnType().getName() : "";
    String parameters =
        Arrays.stream(executable.getParameterTypes())
            .map(Class::getName)
            .reduce((one, other) -> one + "," + other)
            .orElse("");
    String name = executable instanceof Method ? executable.getName() : "new";
    return "%s(%s)%s".formatted(name, parameters, result);
  }
}

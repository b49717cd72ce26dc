package dev.liveswap.engine.mirror;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The functions that {@code java.lang.Class} comes to.
 *
 * <p>They stand on the way of everything, the linking of lambdas and string concatenations
 * included. So until a class is known to have a version, there is none of that here: a lambda in
 * its place would be linked by means of itself, until the stack overflows.
 */
final class ReflectionAnswers {
  private final CurrentVersions versions;
  private final MemberMirror members;
  private final Supplier<ClassMirror> classes;
  private final Consumer<Throwable> problems;

  /**
   * @param classes called when it is first needed, which a program's start seldom does
   * @param problems see {@link Mirror#install}
   */
  ReflectionAnswers(
      CurrentVersions versions,
      MemberMirror members,
      Supplier<ClassMirror> classes,
      Consumer<Throwable> problems) {
    this.versions = versions;
    this.members = members;
    this.classes = classes;
    this.problems = problems;
  }

  /**
   * The members that a class declares: methods, fields or constructors, as the array that is handed
   * over.
   */
  final class Members implements BiFunction<Class<?>, Object, Object> {
    @Override
    public Object apply(Class<?> type, Object resident) {
      CurrentVersion version = versions.of(type);
      if (version == null) {
        return resident;
      }
      try {
        return current(type, version, resident);
      } catch (RuntimeException e) {
        problems.accept(e);
        return resident;
      }
    }

    private Object current(Class<?> type, CurrentVersion version, Object resident) {
      if (resident instanceof Method[] methods) {
        return members.methods(type, version, methods);
      }
      return resident instanceof Field[] fields
          ? members.fields(type, version, fields)
          : members.constructors(type, version, (Constructor<?>[]) resident);
    }
  }

  /** A class-level fact: asked with the class and what the JVM says. */
  final class Facts implements BiFunction<String, @Nullable Object[], @Nullable Object> {
    /** Has no state: two threads may make one each. */
    private @Nullable ClassMirror mirror;

    @Override
    public @Nullable Object apply(String name, @Nullable Object[] asked) {
      Class<?> type = (Class<?>) asked[0];
      Object resident = asked[1];
      if (type == null || isAsTheJvmSays(name, versions.of(type))) {
        return resident;
      }
      try {
        return classes().fact(name, type, resident);
      } catch (RuntimeException e) {
        problems.accept(e);
        return resident;
      }
    }

    private static boolean isAsTheJvmSays(String name, @Nullable CurrentVersion version) {
      // A nest may have changed by an edit of another class.
      return version == null && !name.equals("nestMembers") && !name.equals("nestHost");
    }

    private ClassMirror classes() {
      ClassMirror known = mirror;
      if (known == null) {
        known = classes.get();
        mirror = known;
      }
      return known;
    }
  }
}

package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Members that the program, a framework or a proxy class has held since before an edit: when they
 * are asked for annotations or generic types, those of the current version answer. Those that are
 * gone say what they said.
 *
 * <p>Called inside reflection, on any thread.
 */
final class HeldMembers implements Function<Object, @Nullable Object> {
  private final JdkInternals jdk;
  private final Consumer<Throwable> problems;

  /** Goes with the class. */
  private final ClassValue<State> states =
      new ClassValue<>() {
        @Override
        protected State computeValue(Class<?> type) {
          return new State();
        }
      };

  private static final class State {
    /** Whether the class was ever edited. */
    volatile boolean changed;

    /** Those of the current version: the JDK makes new ones for whoever asks. */
    volatile RecordComponent @Nullable [] components;

    RecordComponent[] components(Class<?> type) {
      RecordComponent[] known = components;
      if (known == null) {
        known = type.getRecordComponents();
        if (known == null) {
          return new RecordComponent[0];
        }
        components = known;
      }
      return known;
    }
  }

  HeldMembers(JdkInternals jdk, Consumer<Throwable> problems) {
    this.jdk = jdk;
    this.problems = problems;
  }

  /** Takes note of classes with other class files than members may have been made from. */
  void changed(Collection<Class<?>> types) {
    for (Class<?> type : types) {
      State state = states.get(type);
      state.components = null;
      state.changed = true;
    }
  }

  /**
   * Finds who answers for a member.
   *
   * @param held a method, constructor, field or record component
   * @return the one that the JDK copies from where members are looked up now; null where that is
   *     {@code held} itself, or nothing speaks for it
   */
  @Override
  public @Nullable Object apply(Object held) {
    try {
      Class<?> type =
          held instanceof RecordComponent component
              ? component.getDeclaringRecord()
              : ((Member) held).getDeclaringClass();
      Object current = isChanged(type) ? current(type, held) : null;
      return current == held ? null : current;
    } catch (RuntimeException | LinkageError e) {
      problems.accept(e);
      return null;
    }
  }

  /** Lets a parameter of a class that was edited ask again what annotations it has. */
  void forget(Parameter held) {
    if (isChanged(held.getDeclaringExecutable().getDeclaringClass())) {
      jdk.forgetAnnotations(held);
    }
  }

  private boolean isChanged(Class<?> type) {
    return states.get(type).changed;
  }

  private @Nullable Object current(Class<?> type, Object held) {
    if (held instanceof Executable executable) {
      return find(
          executable instanceof Method ? jdk.declaredMethods(type) : jdk.declaredConstructors(type),
          executable);
    }
    return held instanceof Field field
        ? find(jdk.declaredFields(type), field)
        : component(states.get(type).components(type), (RecordComponent) held);
  }

  /** Equal is what has the same declaring class, name and types. */
  private static @Nullable Object find(Member[] members, Member held) {
    for (Member member : members) {
      if (member.equals(held)) {
        return member;
      }
    }
    return null;
  }

  private static @Nullable Object component(RecordComponent[] components, RecordComponent held) {
    for (RecordComponent component : components) {
      if (component.getName().equals(held.getName()) && component.getType() == held.getType()) {
        return component;
      }
    }
    return null;
  }
}

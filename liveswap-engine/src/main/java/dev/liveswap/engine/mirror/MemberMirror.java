package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.AddedMembers.AddedField;
import dev.liveswap.engine.mirror.AddedMembers.AddedMethod;
import dev.liveswap.engine.mirror.ClassFacts.MemberFacts;
import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import dev.liveswap.engine.mirror.CurrentVersion.Woven;
import dev.liveswap.engine.mirror.jdk.HookedJdk;
import dev.liveswap.engine.mirror.jdk.MemberFactory.Metadata;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that {@code java.lang.Class} takes for those the JVM holds: woven ones left out, and
 * of an edited class exactly what the current class file declares.
 *
 * <p>Of an edited class every member is made anew, resident ones too, because the JVM keeps generic
 * signatures of before the edit; a resident one takes its slot along, an added one our accessor.
 */
final class MemberMirror {
  private final Views views;
  private final HookedJdk hooked;

  MemberMirror(Views views, HookedJdk hooked) {
    this.views = views;
    this.hooked = hooked;
  }

  Method[] methods(Class<?> type, CurrentVersion version, Method[] resident) {
    if (version instanceof Woven woven) {
      Method[] shown = without(woven.hidden(), resident);
      if (!woven.finalMethods().isEmpty()) {
        for (Method method : shown) {
          if (woven.finalMethods().contains(key(method))) {
            hooked.modifiers().addFinal(method);
          }
        }
      }
      return shown;
    }
    return methods(type, views.of(type, (Edited) version));
  }

  Field[] fields(Class<?> type, CurrentVersion version, Field[] resident) {
    if (version instanceof Woven woven) {
      return without(woven.hidden(), resident);
    }
    return fields(type, views.of(type, (Edited) version));
  }

  Constructor<?>[] constructors(Class<?> type, CurrentVersion version, Constructor<?>[] resident) {
    if (version instanceof Woven woven) {
      return without(woven.hidden(), resident);
    }
    return constructors(type, views.of(type, (Edited) version));
  }

  // --- methods
  // ------------------------------------------------------------------------------------------------------------------

  /**
   * The JVM's order is by name, in an order of names that no one knows beforehand: overloads stay
   * together, new names come last.
   */
  private Method[] methods(Class<?> type, ClassView view) {
    Map<String, Method> resident = byKey(hooked.internals().nativeMethods(type));
    Map<String, List<Method>> byName = new LinkedHashMap<>();
    resident.values().forEach(method -> byName.put(method.getName(), new ArrayList<>()));
    for (MemberFacts facts : view.facts().methods()) {
      if (!facts.name().startsWith("<")) {
        byName
            .computeIfAbsent(facts.name(), name -> new ArrayList<>())
            .add(method(type, view, facts, resident.get(facts.key())));
      }
    }
    List<Method> methods = new ArrayList<>();
    byName.values().forEach(methods::addAll);
    return methods.toArray(new Method[0]);
  }

  private Method method(
      Class<?> type, ClassView view, MemberFacts facts, @Nullable Method resident) {
    AddedMethod added = view.added().method(facts.name(), facts.descriptor());
    Method method =
        hooked
            .internals()
            .members()
            .method(
                type,
                facts.name(),
                Types.method(type, facts.descriptor()),
                Types.named(type, facts.attributes().exceptions()),
                metadata(facts, view.constants()),
                added == null ? resident : null);
    if (added != null) {
      hooked
          .internals()
          .members()
          .setAccessor(method, Modifier.isStatic(facts.access()), added.invoker());
    } else if (resident == null) {
      throw unreachable(type, facts);
    }
    return method;
  }

  // --- constructors
  // -------------------------------------------------------------------------------------------------------------

  private Constructor<?>[] constructors(Class<?> type, ClassView view) {
    Map<String, Constructor<?>> resident = byKey(hooked.internals().nativeConstructors(type));
    List<Constructor<?>> constructors = new ArrayList<>();
    for (MemberFacts facts : view.facts().methods()) {
      if (facts.name().equals("<init>")) {
        constructors.add(constructor(type, view, facts, resident.get(facts.key())));
      }
    }
    return constructors.toArray(new Constructor<?>[0]);
  }

  private Constructor<?> constructor(
      Class<?> type, ClassView view, MemberFacts facts, @Nullable Constructor<?> resident) {
    MethodHandle added = view.added().constructor(facts.descriptor());
    Constructor<?> constructor =
        hooked
            .internals()
            .members()
            .constructor(
                type,
                Types.method(type, facts.descriptor()),
                Types.named(type, facts.attributes().exceptions()),
                metadata(facts, view.constants()),
                added == null ? resident : null);
    if (added != null) {
      hooked.internals().members().setAccessor(constructor, added);
    } else if (resident == null) {
      throw unreachable(type, facts);
    }
    return constructor;
  }

  // --- fields
  // -------------------------------------------------------------------------------------------------------------------

  private Field[] fields(Class<?> type, ClassView view) {
    Map<String, Field> resident = byKey(hooked.internals().nativeFields(type));
    List<Field> fields = new ArrayList<>();
    for (MemberFacts facts : view.facts().fields()) {
      fields.add(field(type, view, facts, resident.get(facts.key())));
    }
    return fields.toArray(new Field[0]);
  }

  private Field field(Class<?> type, ClassView view, MemberFacts facts, @Nullable Field resident) {
    AddedField added = view.added().field(facts.name(), facts.descriptor());
    boolean isStatic = Modifier.isStatic(facts.access());
    boolean isFinal = Modifier.isFinal(facts.access());
    boolean isTrustedFinal = isFinal && (isStatic || type.isRecord() || type.isHidden());
    Field field =
        hooked
            .internals()
            .members()
            .field(
                type,
                facts.name(),
                Types.field(type, facts.descriptor()),
                isTrustedFinal,
                metadata(facts, view.constants()),
                added == null ? resident : null);
    if (added != null) {
      hooked
          .internals()
          .members()
          .setAccessors(
              field,
              isStatic,
              added.getter(),
              isFinal ? null : added.setter(),
              isTrustedFinal ? null : added.setter());
    } else if (resident == null) {
      throw unreachable(type, facts);
    }
    return field;
  }

  // --- both
  // ---------------------------------------------------------------------------------------------------------------------

  private static Metadata metadata(MemberFacts facts, AnnotationConstants constants) {
    return new Metadata(
        facts.access(),
        facts.attributes().signature(),
        AnnotationBytes.annotations(facts.attributes(), constants),
        AnnotationBytes.parameterAnnotations(facts.attributes(), constants),
        AnnotationBytes.defaultValue(facts.attributes(), constants));
  }

  private static IllegalStateException unreachable(Class<?> type, MemberFacts facts) {
    return new IllegalStateException(
        type.getName() + "." + facts.key() + " is neither resident nor known as added");
  }

  private static <M extends Member> Map<String, M> byKey(M[] members) {
    Map<String, M> byKey = new LinkedHashMap<>();
    for (M member : members) {
      byKey.put(key(member), member);
    }
    return byKey;
  }

  private static <M extends Member> M[] without(Set<String> hidden, M[] members) {
    if (hidden.isEmpty()) {
      return members;
    }
    M[] kept = Arrays.copyOf(members, members.length);
    int count = 0;
    for (M member : members) {
      if (!hidden.contains(key(member))) {
        kept[count++] = member;
      }
    }
    return count == members.length ? members : Arrays.copyOf(kept, count);
  }

  /** Name and descriptor. */
  static String key(Member member) {
    if (member instanceof Method method) {
      return method.getName()
          + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
              .toMethodDescriptorString();
    }
    if (member instanceof Constructor<?> constructor) {
      return "<init>"
          + MethodType.methodType(void.class, constructor.getParameterTypes())
              .toMethodDescriptorString();
    }
    return member.getName() + ((Field) member).getType().descriptorString();
  }
}

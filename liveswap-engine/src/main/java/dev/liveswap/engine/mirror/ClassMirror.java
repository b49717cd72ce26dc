package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.Attributes.EnclosingMethod;
import dev.liveswap.engine.mirror.Attributes.InnerClass;
import dev.liveswap.engine.mirror.Attributes.MethodParameter;
import dev.liveswap.engine.mirror.ClassFacts.MemberFacts;
import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.CurrentVersion.Woven;
import dev.liveswap.engine.mirror.jdk.HookedJdk;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a class, and a member beyond its name and type, says of itself: answered from the attributes
 * of the current class file.
 */
final class ClassMirror {
  /** JVMS 4.1: says something about the code, nothing about the class. */
  private static final int ACC_SUPER = 0x0020;

  private final Views views;
  private final HookedJdk hooked;

  ClassMirror(Views views, HookedJdk hooked) {
    this.views = views;
    this.hooked = hooked;
  }

  /**
   * @param name as {@code MirrorHooks} asks
   * @param resident what the JVM says
   */
  @Nullable Object fact(String name, Class<?> type, @Nullable Object resident) {
    if (name.equals("nestMembers")) {
      return nestMembers(type, resident);
    }
    if (name.equals("nestHost")) {
      return nestHost(type, resident);
    }
    CurrentVersion version = views.version(type);
    if (version == null) {
      return resident;
    }
    if (version instanceof Woven woven) {
      return name.equals("permittedSubclasses")
          ? permitted(type, woven, resident)
          : name.equals("accessFlags") ? (Object) woven.access() : resident;
    }
    ClassView view = views.of(type);
    return view == null ? resident : fact(name, type, view, resident);
  }

  private @Nullable Object fact(
      String name, Class<?> type, ClassView view, @Nullable Object resident) {
    ClassFacts facts = view.facts();
    Attributes attributes = facts.attributes();
    return switch (name) {
      case "interfaces" -> Types.named(type, facts.interfaces());
      case "enclosingMethod" -> enclosingMethod(type, attributes.enclosingMethod());
      case "declaringClass" -> declaringClass(type, facts);
      case "simpleBinaryName" -> simpleBinaryName(facts);
      case "declaredClasses" -> declaredClasses(type, facts);
      case "recordComponents" -> recordComponents(type, view);
      case "genericSignature" -> attributes.signature();
      case "annotations" -> AnnotationBytes.annotations(attributes, view.constants());
      case "typeAnnotations" -> AnnotationBytes.typeAnnotations(attributes, view.constants());
      case "constantPool" -> constantPool(view, resident);
      case "permittedSubclasses" -> permitted(type, attributes.permittedSubclasses());
      case "accessFlags" -> facts.access();
      case "modifiers" -> modifiers(facts);
      case "staticInitializer" -> facts.hasStaticInitializer();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private @Nullable Object constantPool(ClassView view, @Nullable Object resident) {
    return resident == null
        ? null
        : hooked.internals().members().layeredConstantPool(resident, view.constants()::constant);
  }

  // --- nesting
  // ------------------------------------------------------------------------------------------------------------------

  private static Object @Nullable [] enclosingMethod(
      Class<?> type, @Nullable EnclosingMethod enclosing) {
    return enclosing == null
        ? null
        : new Object[] {
          Types.named(type, enclosing.owner()), enclosing.name(), enclosing.descriptor()
        };
  }

  private static @Nullable Class<?> declaringClass(Class<?> type, ClassFacts facts) {
    InnerClass self = self(facts);
    return self == null || self.outer() == null ? null : Types.named(type, self.outer());
  }

  private static @Nullable String simpleBinaryName(ClassFacts facts) {
    InnerClass self = self(facts);
    return self == null ? null : self.simpleName();
  }

  /** As {@code Class.getModifiers} answers: what the source says of a nested class. */
  static int modifiers(ClassFacts facts) {
    InnerClass self = self(facts);
    return (self == null ? facts.access() : self.access()) & ~ACC_SUPER;
  }

  private static @Nullable InnerClass self(ClassFacts facts) {
    for (InnerClass inner : facts.attributes().innerClasses()) {
      if (inner.inner().equals(facts.name())) {
        return inner;
      }
    }
    return null;
  }

  private static Class<?>[] declaredClasses(Class<?> type, ClassFacts facts) {
    List<String> declared = new ArrayList<>();
    for (InnerClass inner : facts.attributes().innerClasses()) {
      if (facts.name().equals(inner.outer()) && inner.simpleName() != null) {
        declared.add(inner.inner());
      }
    }
    return Types.named(type, declared);
  }

  /** A class that joined the nest of a loaded class is its own host to the JVM. */
  private @Nullable Object nestHost(Class<?> type, @Nullable Object resident) {
    ClassView view = resident == type ? views.of(type) : null;
    String named = view == null ? null : view.facts().attributes().nestHost();
    if (view == null || named == null) {
      return resident;
    }
    Class<?> host = Types.named(type, named);
    ClassView hostView = views.of(host);
    return hostView != null
            && hostView.facts().attributes().nestMembers().contains(view.facts().name())
        ? host
        : resident;
  }

  /** The host's class file decides (JVMS 4.7.29), whichever member is asked. */
  private @Nullable Object nestMembers(Class<?> type, @Nullable Object resident) {
    Class<?> host = type.getNestHost();
    ClassView view = views.of(host);
    if (view == null) {
      return resident;
    }
    List<String> members = new ArrayList<>();
    members.add(view.facts().name());
    members.addAll(view.facts().attributes().nestMembers());
    return Types.named(host, members);
  }

  // --- sealed classes and records
  // -----------------------------------------------------------------------------------------------

  private static @Nullable Object permitted(Class<?> type, Woven woven, @Nullable Object resident) {
    return woven.permittedSubclasses().isEmpty()
        ? resident
        : permitted(type, woven.permittedSubclasses());
  }

  /**
   * JVMS 4.7.31: a name that cannot be resolved is left out, as {@code
   * Class.getPermittedSubclasses} says.
   */
  private static Class<?> @Nullable [] permitted(Class<?> type, @Nullable List<String> names) {
    if (names == null) {
      return null;
    }
    return names.stream().flatMap(name -> loadable(type, name).stream()).toArray(Class<?>[]::new);
  }

  private static Optional<Class<?>> loadable(Class<?> user, String name) {
    try {
      return Optional.of(Types.named(user, name));
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  private @Nullable Object recordComponents(Class<?> type, ClassView view) {
    List<MemberFacts> facts = view.facts().attributes().recordComponents();
    if (facts == null) {
      return null;
    }
    RecordComponent[] components = new RecordComponent[facts.size()];
    for (int i = 0; i < components.length; i++) {
      MemberFacts component = facts.get(i);
      Attributes attributes = component.attributes();
      components[i] =
          hooked
              .internals()
              .members()
              .recordComponent(
                  type,
                  component.name(),
                  Types.field(type, component.descriptor()),
                  accessor(type, component),
                  attributes.signature(),
                  AnnotationBytes.annotations(attributes, view.constants()),
                  AnnotationBytes.typeAnnotations(attributes, view.constants()));
    }
    return components;
  }

  private @Nullable Method accessor(Class<?> type, MemberFacts component) {
    try {
      Method method = type.getDeclaredMethod(component.name());
      return Modifier.isStatic(method.getModifiers()) ? null : method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  // --- members
  // ------------------------------------------------------------------------------------------------------------------

  Parameter @Nullable [] parameters(Executable executable) {
    ClassView view = views.of(executable.getDeclaringClass());
    MemberFacts facts = view == null ? null : facts(view, executable);
    if (facts == null) {
      // Not of an edited class; or from an earlier version, and gone: then our slots must not reach
      // the JVM.
      return hooked.internals().isAdded(executable)
          ? null
          : hooked.internals().nativeParameters(executable);
    }
    List<MethodParameter> named = facts.attributes().parameters();
    if (named == null) {
      return null;
    }
    Parameter[] parameters = new Parameter[named.size()];
    for (int i = 0; i < parameters.length; i++) {
      MethodParameter parameter = named.get(i);
      parameters[i] =
          hooked
              .internals()
              .members()
              .parameter(parameter.name(), parameter.access(), executable, i);
    }
    return parameters;
  }

  byte @Nullable [] typeAnnotations(Member member) {
    ClassView view = views.of(member.getDeclaringClass());
    MemberFacts facts = view == null ? null : facts(view, member);
    if (view == null || facts == null) {
      return hooked.internals().isAdded(member)
          ? null
          : hooked.internals().nativeTypeAnnotations(member);
    }
    return AnnotationBytes.typeAnnotations(facts.attributes(), view.constants());
  }

  private static @Nullable MemberFacts facts(ClassView view, Member member) {
    String key = MemberMirror.key(member);
    for (MemberFacts facts :
        member instanceof Field ? view.facts().fields() : view.facts().methods()) {
      if (facts.key().equals(key)) {
        return facts;
      }
    }
    return null;
  }
}

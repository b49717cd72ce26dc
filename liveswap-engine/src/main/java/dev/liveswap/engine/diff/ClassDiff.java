package dev.liveswap.engine.diff;

import dev.liveswap.engine.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Compares two versions of one class.
 *
 * <p>The order of fields, methods, interfaces, nest members and permitted subclasses is no
 * difference.
 */
public final class ClassDiff {
  private static final int ACC_SUPER_AND_DEPRECATED =
      Opcodes.ACC_SUPER | Opcodes.ACC_DEPRECATED | Opcodes.ACC_RECORD;

  private static final int WHO_USES_IT =
      Opcodes.ACC_PUBLIC
          | Opcodes.ACC_PROTECTED
          | Opcodes.ACC_PRIVATE
          | Opcodes.ACC_FINAL
          | Opcodes.ACC_ABSTRACT;

  private static final Set<Kind> BODIES = Set.of(Kind.BODY, Kind.CONSTRUCTOR_BODY, Kind.LINES);

  /** Whether its objects have an outer object, which is in its fields and constructors, too. */
  private static final int NESTING = Opcodes.ACC_STATIC;

  private final ClassShape before;
  private final ClassShape after;
  private final List<Difference> differences = new ArrayList<>();

  private ClassDiff(ClassShape before, ClassShape after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Names everything that differs.
   *
   * @param before the version that runs
   * @param after the new version, of the same name
   * @return the differences, those of the class itself first; empty when a class file says the same
   */
  public static List<Difference> between(ClassShape before, ClassShape after) {
    ClassDiff diff = new ClassDiff(before, after);
    diff.compareClass();
    diff.compareFields();
    diff.compareMethods();
    return List.copyOf(diff.differences);
  }

  /**
   * Whether all that differs is what the methods of the source do: nothing that javac generated for
   * them, so that it need not be asked what has become of which lambda.
   *
   * @param before the version that runs
   * @param after the new version
   * @param differences what {@link #between} says of them
   * @return true where bodies may change and all else stays
   */
  public static boolean isOfBodiesOnly(
      ClassShape before, ClassShape after, List<Difference> differences) {
    return differences.stream().allMatch(difference -> BODIES.contains(difference.kind()))
        && after.methods().values().stream()
            .filter(method -> (method.access() & Opcodes.ACC_SYNTHETIC) != 0)
            .allMatch(method -> isSame(method, before.methods().get(method.key())));
  }

  /**
   * The methods and constructors that both versions have and that do something else.
   *
   * @param before the version that runs
   * @param after the new version
   * @return names with descriptors, in the order of the class file
   */
  public static Set<String> changedBodies(ClassShape before, ClassShape after) {
    Set<String> changed = new LinkedHashSet<>();
    for (MethodShape method : after.methods().values()) {
      MethodShape old = before.methods().get(method.key());
      if (old != null && old.body() != method.body() && !method.isStaticInitializer()) {
        changed.add(method.key());
      }
    }
    return changed;
  }

  private static boolean isSame(MethodShape method, @Nullable MethodShape before) {
    return before != null && before.body() == method.body();
  }

  private void compareClass() {
    int oldAccess = before.access() & ~ACC_SUPER_AND_DEPRECATED;
    int newAccess = after.access() & ~ACC_SUPER_AND_DEPRECATED;
    if (oldAccess != newAccess || before.nestedAccess() != after.nestedAccess()) {
      boolean isSameKind =
          ((oldAccess ^ newAccess) & ~WHO_USES_IT) == 0
              && ((before.nestedAccess() ^ after.nestedAccess()) & ~(WHO_USES_IT | NESTING)) == 0;
      of(
          isSameKind ? Kind.CLASS_ACCESS_CHANGED : Kind.CLASS_MODIFIERS_CHANGED,
          declared(before),
          declared(after));
    }
    if (!Objects.equals(before.superName(), after.superName())) {
      of(
          Kind.SUPERCLASS_CHANGED,
          Names.dotted(before.superName()),
          Names.dotted(after.superName()));
    }
    compareNames(Kind.INTERFACES_CHANGED, before.interfaces(), after.interfaces());
    if (!Objects.equals(before.signature(), after.signature())
        && before.supertypes().equals(after.supertypes())) {
      of(Kind.GENERIC_SIGNATURE_CHANGED, before.signature(), after.signature());
    }
    if (!Objects.equals(before.nestHost(), after.nestHost())) {
      of(Kind.NEST_CHANGED, Names.dotted(before.nestHost()), Names.dotted(after.nestHost()));
    }
    compareNames(Kind.NEST_CHANGED, before.nestMembers(), after.nestMembers());
    if (!Objects.equals(before.recordComponents(), after.recordComponents())) {
      of(Kind.RECORD_CHANGED, components(before), components(after));
    }
    compareNames(Kind.PERMITTED_CHANGED, before.permittedSubclasses(), after.permittedSubclasses());
    if (before.metadata() != after.metadata()) {
      of(Kind.ANNOTATIONS, null, null);
    }
    if (!Objects.equals(before.sourceFile(), after.sourceFile())) {
      of(Kind.SOURCE_FILE, before.sourceFile(), after.sourceFile());
    }
  }

  private static String declared(ClassShape shape) {
    // The InnerClasses entry has what the source says of a nested class; the class file's own flags
    // lack static, private and protected (JVMS 4.7.6).
    int access = shape.nestedAccess() == -1 ? shape.access() : shape.nestedAccess();
    return Names.classKind(access | (shape.access() & Opcodes.ACC_RECORD));
  }

  private static String components(ClassShape shape) {
    return shape.recordComponents() == null ? "no record" : "" + shape.recordComponents();
  }

  private void compareNames(Kind kind, List<String> old, List<String> now) {
    if (!Set.copyOf(old).equals(Set.copyOf(now))) {
      of(kind, Names.list(old), Names.list(now));
    }
  }

  private void compareFields() {
    Set<String> retyped = new HashSet<>();
    for (FieldShape field : after.fields().values()) {
      FieldShape old = before.fields().get(field.name() + field.descriptor());
      if (old != null) {
        compareField(old, field);
      } else {
        FieldShape sameName = named(field.name());
        if (sameName == null) {
          differences.add(
              new Difference(Kind.FIELD_ADDED, field.name(), null, Names.field(field), 0));
        } else {
          retyped.add(sameName.name());
          differences.add(
              new Difference(
                  Kind.FIELD_CHANGED, field.name(), Names.field(sameName), Names.field(field), 0));
        }
      }
    }
    for (FieldShape field : before.fields().values()) {
      if (!after.fields().containsKey(field.name() + field.descriptor())
          && !retyped.contains(field.name())) {
        differences.add(
            new Difference(Kind.FIELD_REMOVED, field.name(), Names.field(field), null, 0));
      }
    }
    if (before.fields().keySet().equals(after.fields().keySet())
        && !List.copyOf(before.fields().keySet()).equals(List.copyOf(after.fields().keySet()))) {
      of(Kind.FIELD_ORDER, null, null);
    }
  }

  /** A field of the old version that is gone and whose name a new field has. */
  private @Nullable FieldShape named(String name) {
    return before.fields().values().stream()
        .filter(field -> field.name().equals(name))
        .filter(field -> !after.fields().containsKey(field.name() + field.descriptor()))
        .findFirst()
        .orElse(null);
  }

  private void compareField(FieldShape old, FieldShape now) {
    if (relevant(old.access()) != relevant(now.access())) {
      differences.add(
          new Difference(
              Kind.FIELD_CHANGED,
              now.name(),
              Names.modifiers(old.access(), false),
              Names.modifiers(now.access(), false),
              0));
    }
    if (!Objects.equals(old.constant(), now.constant())) {
      differences.add(
          new Difference(
              Kind.CONSTANT_CHANGED, now.name(), text(old.constant()), text(now.constant()), 0));
    }
    if (!Objects.equals(old.signature(), now.signature())) {
      differences.add(
          new Difference(
              Kind.GENERIC_SIGNATURE_CHANGED, now.name(), old.signature(), now.signature(), 0));
    }
    if (old.metadata() != now.metadata()) {
      differences.add(new Difference(Kind.ANNOTATIONS, now.name(), null, null, 0));
    }
  }

  private void compareMethods() {
    for (MethodShape method : after.methods().values()) {
      MethodShape old = before.methods().get(method.key());
      if (old != null) {
        compareMethod(old, method);
      } else if (method.isStaticInitializer()) {
        differences.add(
            new Difference(
                Kind.STATIC_INITIALIZER,
                Names.method(after, method),
                null,
                null,
                method.firstLine()));
      } else {
        differences.add(
            new Difference(
                method.isConstructor() ? Kind.CONSTRUCTOR_ADDED : Kind.METHOD_ADDED,
                Names.method(after, method),
                null,
                Names.methodWithType(after, method),
                method.firstLine()));
      }
    }
    for (MethodShape method : before.methods().values()) {
      if (after.methods().containsKey(method.key())) {
        continue;
      }
      Kind kind =
          method.isStaticInitializer()
              ? Kind.STATIC_INITIALIZER
              : method.isConstructor() ? Kind.CONSTRUCTOR_REMOVED : Kind.METHOD_REMOVED;
      differences.add(
          new Difference(
              kind, Names.method(before, method), Names.methodWithType(before, method), null, 0));
    }
  }

  private void compareMethod(MethodShape old, MethodShape now) {
    String member = Names.method(after, now);
    if (relevant(old.access()) != relevant(now.access())) {
      differences.add(
          new Difference(
              Kind.METHOD_CHANGED,
              member,
              Names.modifiers(old.access(), true),
              Names.modifiers(now.access(), true),
              now.firstLine()));
    }
    if (!Objects.equals(old.defaultValue(), now.defaultValue())) {
      // Live in the method, but the JDK keeps the defaults of an annotation type it once read.
      differences.add(
          new Difference(
              Kind.METHOD_CHANGED,
              member,
              "default " + old.defaultValue(),
              "default " + now.defaultValue(),
              0));
    }
    if (!Objects.equals(old.signature(), now.signature())
        || !old.exceptions().equals(now.exceptions())) {
      differences.add(new Difference(Kind.METHOD_SIGNATURE, member, null, null, now.firstLine()));
    }
    if (old.metadata() != now.metadata()) {
      differences.add(new Difference(Kind.ANNOTATIONS, member, null, null, now.firstLine()));
    }
    if (old.body() != now.body()) {
      Kind kind =
          now.isStaticInitializer()
              ? Kind.STATIC_INITIALIZER
              : now.isConstructor() ? Kind.CONSTRUCTOR_BODY : Kind.BODY;
      int line = now.trace().firstChangedLine(old.trace());
      differences.add(new Difference(kind, member, null, null, line));
    } else if (old.lines() != now.lines()) {
      differences.add(new Difference(Kind.LINES, member, null, null, now.firstLine()));
    }
  }

  private static int relevant(int access) {
    return access & ~Opcodes.ACC_DEPRECATED;
  }

  private static String text(@Nullable Object constant) {
    return constant == null
        ? "no constant"
        : constant instanceof String ? "\"" + constant + "\"" : constant.toString();
  }

  private void of(Kind kind, @Nullable String old, @Nullable String now) {
    differences.add(new Difference(kind, Names.simple(after.name()), old, now, 0));
  }
}

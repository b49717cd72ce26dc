package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.link.LinkCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which added fields take over the values that objects have: a field that moves to a class above or
 * below, or that a class declares itself since it has left the one which had it, is the same field
 * to whoever edits it. So is a field whose type changes, in each object whose value fits the new
 * one ({@link Retyping}).
 */
final class Heritage {
  private final WorldAfter after;
  private final UnaryOperator<String> companionNames;

  Heritage(WorldAfter after, UnaryOperator<String> companionNames) {
    this.after = after;
    this.companionNames = companionNames;
  }

  void take() {
    for (ClassVersion version : List.copyOf(after.versions().values())) {
      ClassVersion old = after.before().version(version.name());
      if (old != null && !version.current().isInterface()) {
        fieldsOf(old.name()).forEach(field -> makeRoomAbove(version, field));
      }
    }
    for (ClassVersion version : List.copyOf(after.versions().values())) {
      for (Map.Entry<Member, Integer> field : version.current().fields().entrySet()) {
        if (isNewPlace(version, field.getKey())) {
          Set<String> places = places(version.name(), field.getKey());
          if (!places.isEmpty()) {
            after.advance(
                Housing.inherit(
                    after.versions().getOrDefault(version.name(), version),
                    field.getKey(),
                    String.join("\n", places)));
          }
        }
      }
    }
  }

  private boolean isNewPlace(ClassVersion version, Member field) {
    ClassVersion old = after.before().version(version.name());
    Home home = version.home(field);
    return home != null && home.isInstanceField() && (old == null || !home.equals(old.home(field)));
  }

  /** The instance fields that objects of a class had so far. */
  private Set<Member> fieldsOf(String type) {
    Set<Member> found = new LinkedHashSet<>();
    ClassVersion version = after.before().version(type);
    while (version != null) {
      version
          .current()
          .fields()
          .forEach(
              (field, access) -> {
                if (!ClassVersion.isStatic(access)) {
                  found.add(field);
                }
              });
      String above = version.current().superName();
      version = above == null ? null : after.before().version(above);
    }
    return found;
  }

  /** The classes that a class was below, and those that it is below now. */
  private Set<String> above(String type) {
    Set<String> all = new LinkedHashSet<>();
    for (World world : List.of(after.before(), after)) {
      Shape shape = world.current(type);
      while (shape != null && shape.superName() != null) {
        all.add(shape.superName());
        shape = world.current(shape.superName());
      }
    }
    return all;
  }

  /**
   * Where a class comes back below one that has its field: the place there has the value of the
   * time when it left.
   */
  private void makeRoomAbove(ClassVersion version, Member field) {
    Resolution.Target target = Resolution.current(after).resolve(version.name(), field);
    ClassVersion above = target == null ? null : after.version(target.owner().name());
    if (target != null
        && above != null
        && !target.isStatic()
        && !isNewPlace(above, field)
        && !Resolution.current(after.before()).isSubtype(version.name(), above.name())) {
      after.advance(Housing.moveField(above, field, companionNames.apply(above.name())));
    }
  }

  private Set<String> places(String type, Member field) {
    Set<String> places = new LinkedHashSet<>();
    addFormer(type, type, field, places);
    for (String below : after.subtypes(type)) {
      addFormer(below, type, field, places);
    }
    Shape own = after.before().current(type);
    if (!places.isEmpty() && own != null && own.fields().containsKey(field)) {
      addPlaces(type, field, places);
    }
    if (places.isEmpty()) {
      addRetyped(type, type, field, places);
    }
    if (places.isEmpty()) {
      after.subtypes(type).forEach(below -> addRetyped(below, type, field, places));
      above(type).forEach(above -> addRetyped(above, type, field, places));
    }
    return places;
  }

  /** The field that had the name in a class, but another type. */
  private void addRetyped(String from, String type, Member field, Set<String> places) {
    ClassVersion old = after.before().version(from);
    ClassVersion now = after.version(type);
    if (old == null || now == null) {
      return;
    }
    Shape left = isRelated(from, type) ? after.current(from) : null;
    boolean hasIts =
        !from.equals(type)
            && left != null
            && left.fields().keySet().stream().anyMatch(each -> each.name().equals(field.name()));
    Member former = hasIts ? null : Retyping.former(old.current(), left, now.current(), field);
    if (former != null
        && Retyping.of(after, former, field) != Retyping.NEVER
        && !startsOtherwise(from, former, type, field)) {
      addPlaces(from, former, places);
    }
  }

  /** Whether there are objects of both. */
  private boolean isRelated(String one, String other) {
    Resolution resolution = Resolution.current(after);
    return resolution.isSubtype(one, other) || resolution.isSubtype(other, one);
  }

  /** The field that objects of a class had, where it is another one now. */
  private void addFormer(String type, String owner, Member field, Set<String> places) {
    Resolution.Target former = Resolution.current(after.before()).resolve(type, field);
    if (former != null
        && !former.isStatic()
        && !former.owner().name().equals(owner)
        && !isStillAbove(type, former.owner().name(), field)
        && !startsOtherwise(former.owner().name(), field, owner, field)) {
      addPlaces(former.owner().name(), field, places);
    }
  }

  /**
   * Whether both fields have initializers, and not the same: then the new one runs, as for a static
   * field whose initializer changed.
   */
  private boolean startsOtherwise(String former, Member then, String owner, Member field) {
    ClassVersion old = after.before().version(former);
    ClassVersion now = after.version(owner);
    if (old == null || now == null) {
      return false;
    }
    Statement before = Constructors.initializers(ClassNodes.read(old.classFile())).get(then);
    Statement renewed = Constructors.initializers(ClassNodes.read(now.classFile())).get(field);
    return before != null
        && renewed != null
        && !Retyping.isSameNumber(before, renewed)
        && !before.text().stream()
            .map(line -> line.replace(former, owner))
            .map(
                line ->
                    line.replace(
                        Retyping.write(Opcodes.PUTFIELD, owner, then),
                        Retyping.write(Opcodes.PUTFIELD, owner, field)))
            .toList()
            .equals(renewed.text());
  }

  /**
   * Then both fields are there, and one hides the other; but fields for the outer object hold the
   * same one.
   */
  private boolean isStillAbove(String type, String owner, Member field) {
    Shape shape = after.current(owner);
    Integer access = shape == null ? null : shape.fields().get(field);
    return access != null
        && !OuterObject.is(field, access)
        && Resolution.current(after).isSubtype(type, owner);
  }

  private void addPlaces(String owner, Member field, Set<String> places) {
    ClassVersion version = after.before().version(owner);
    if (version == null) {
      return;
    }
    Home home = version.home(field);
    if (home != null) {
      places.add("holder " + home.companion() + " " + home.descriptor() + " " + home.name());
      home.heritage().lines().forEach(places::add);
    } else if (version.resident().fields().containsKey(field)) {
      // A superclass that came with this edit is an interface to the JVM, and has none yet.
      places.add("slot " + owner + " " + field.descriptor() + " " + field.name());
    }
  }

  /**
   * Writes, at the end of a method that initializes an object's fields, what takes a value over.
   */
  static void takeOver(
      MethodNode method, String owner, String woven, Home home, Hierarchy hierarchy) {
    InsnNode end = end(method);
    if (end != null) {
      method.instructions.insertBefore(end, new VarInsnNode(Opcodes.ALOAD, 0));
      method.instructions.insertBefore(
          end,
          LinkCall.inherit(
              owner,
              home.companion(),
              woven,
              home.name(),
              home.descriptor(),
              home.heritage(),
              hierarchy.text(element(home.descriptor()))));
    }
  }

  private static String element(String descriptor) {
    Type type = Type.getType(descriptor);
    return (type.getSort() == Type.ARRAY ? type.getElementType() : type).getInternalName();
  }

  private static @Nullable InsnNode end(MethodNode method) {
    return method.instructions.getLast() instanceof InsnNode last
            && last.getOpcode() == Opcodes.RETURN
        ? last
        : null;
  }
}

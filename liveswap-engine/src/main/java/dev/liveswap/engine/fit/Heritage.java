package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.LinkCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which added fields take over the values that objects have: a field that moves to a class above or
 * below, or that a class declares itself since it has left the one which had it, is the same field
 * to whoever edits it. Name and type must agree.
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
      if (old != null) {
        old.current().fields().keySet().forEach(field -> makeRoomAbove(old, version, field));
      }
    }
    for (ClassVersion version : List.copyOf(after.versions().values())) {
      ClassVersion old = after.before().version(version.name());
      for (Map.Entry<Member, Integer> field : version.current().fields().entrySet()) {
        Home home = version.home(field.getKey());
        if (home != null
            && home.isInstanceField()
            && (old == null || !home.equals(old.home(field.getKey())))) {
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

  /**
   * Where a class comes back to one that has its field: the place there has the value of the time
   * when it left.
   */
  private void makeRoomAbove(ClassVersion old, ClassVersion now, Member field) {
    Resolution current = Resolution.current(after);
    Resolution.Target target =
        now.current().fields().containsKey(field) ? null : current.resolve(now.name(), field);
    ClassVersion above = target == null ? null : after.version(target.owner().name());
    if (target != null
        && above != null
        && !target.isStatic()
        && !Resolution.current(after.before()).isSubtype(old.name(), above.name())) {
      after.advance(Housing.moveField(above, field, companionNames.apply(above.name())));
    }
  }

  private Set<String> places(String type, Member field) {
    Set<String> places = new LinkedHashSet<>();
    Resolution.Target above = Resolution.current(after.before()).resolve(type, field);
    if (above != null
        && !above.isStatic()
        && !above.owner().name().equals(type)
        && !isStillAbove(type, above.owner().name(), field)) {
      addPlaces(above.owner().name(), field, places);
    }
    for (String below : after.subtypes(type)) {
      Shape then = after.before().current(below);
      Shape now = after.current(below);
      Integer access = then == null ? null : then.fields().get(field);
      if (access != null
          && now != null
          && !ClassVersion.isStatic(access)
          && !now.fields().containsKey(field)) {
        addPlaces(below, field, places);
      }
    }
    Shape own = after.before().current(type);
    if (!places.isEmpty() && own != null && own.fields().containsKey(field)) {
      addPlaces(type, field, places);
    }
    return places;
  }

  /** Then both fields are there, and one hides the other. */
  private boolean isStillAbove(String type, String owner, Member field) {
    Shape shape = after.current(owner);
    return shape != null
        && shape.fields().containsKey(field)
        && Resolution.current(after).isSubtype(type, owner);
  }

  private void addPlaces(String owner, Member field, Set<String> places) {
    ClassVersion version = after.before().version(owner);
    if (version == null) {
      return;
    }
    Home home = version.home(field);
    if (home != null) {
      places.add("holder " + home.companion() + " " + home.name());
      home.heritage().lines().forEach(places::add);
    } else {
      places.add("slot " + owner + " " + field.name());
    }
  }

  /** Writes, at the end of a method that initializes an object's fields, what takes a value over. */
  static void takeOver(MethodNode method, String owner, String woven, Home home) {
    InsnNode end = end(method);
    if (end != null) {
      method.instructions.insertBefore(end, new VarInsnNode(Opcodes.ALOAD, 0));
      method.instructions.insertBefore(
          end,
          LinkCall.inherit(
              owner, home.companion(), woven, home.name(), home.descriptor(), home.heritage()));
    }
  }

  private static @Nullable InsnNode end(MethodNode method) {
    return method.instructions.getLast() instanceof InsnNode last
            && last.getOpcode() == Opcodes.RETURN
        ? last
        : null;
  }
}

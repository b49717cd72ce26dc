package dev.liveswap.engine.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where reflection finds the members of an edited class, named as its class file was compiled. Null
 * answers mean: in the resident slot of that name, with those flags. Immutable.
 */
public final class Places {
  private static final int ACCESS =
      Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC;

  /** A place that is not the member's own slot. */
  public sealed interface Place {
    /**
     * A resident slot of another name (a lambda body keeps the one it had), or with other flags.
     *
     * @param name the slot's name
     * @param isStatic whether it is a static one
     */
    record Slot(String name, boolean isStatic) implements Place {}

    /**
     * A static member of a companion.
     *
     * @param companion its internal name
     * @param entry the method that a call goes to; or the field
     * @param direct the method with the member's very body; null where there is none
     * @param descriptor of {@code entry} and {@code direct}; of a field its own
     * @param isStatic whether the member is static in its class
     * @param ownerFirst whether its class must be initialized before it is used
     */
    record InCompanion(
        String companion,
        String entry,
        @Nullable String direct,
        String descriptor,
        boolean isStatic,
        boolean ownerFirst)
        implements Place {}

    /**
     * An instance field: one of the object's holder, which is an instance of a companion.
     *
     * @param companion its internal name
     * @param getter the companion's method that reads it, of type {@code (C)T}
     * @param setter the companion's method that writes it, of type {@code (C, T)void}
     * @param variable the companion's method that yields its variable, of type {@code ()VarHandle}
     */
    record InHolder(String companion, String getter, String setter, String variable)
        implements Place {
      /** The companion's method that gives an object its holder, of type {@code (C)void}. */
      public static final String START = CompanionWriter.START;
    }
  }

  private final ClassVersion version;
  private final Map<Member, String> renamed = new HashMap<>();

  /**
   * @param version the version that is current
   * @param compiled the class file that it was made from
   */
  public Places(ClassVersion version, byte[] compiled) {
    this.version = version;
    // What the version retains of earlier ones stands behind all that was compiled.
    List<MethodNode> now = ClassNodes.read(version.classFile()).methods;
    List<MethodNode> given = ClassNodes.read(compiled).methods;
    for (int i = 0; i < given.size(); i++) {
      renamed.put(new Member(given.get(i).name, given.get(i).desc), now.get(i).name);
    }
  }

  /**
   * Finds a method or a constructor.
   *
   * @param name its name
   * @param descriptor its descriptor
   * @return null where it has its own slot, or where the class has no such method
   */
  public @Nullable Place method(String name, String descriptor) {
    String current = renamed.get(new Member(name, descriptor));
    Member method = new Member(current == null ? name : current, descriptor);
    Integer access = version.current().methods().get(method);
    if (access == null) {
      return null;
    }
    Home home = version.home(method);
    Integer slot = version.resident().methods().get(method);
    if (slot != null
        && (home == null
            || method.isConstructor()
            || (dispatches(slot, access) && !isLooseInterface()))) {
      boolean same = method.name().equals(name) && ((slot ^ access) & ACCESS) == 0;
      return same ? null : new Place.Slot(method.name(), ClassVersion.isStatic(slot));
    }
    if (home == null) {
      return null;
    }
    boolean creates = method.isConstructor();
    return new Place.InCompanion(
        home.companion(),
        creates ? home.name() : home.entry(),
        creates || !home.hasBody() ? null : home.body(),
        home.descriptor(),
        home.isStatic(),
        home.ownerFirst());
  }

  /**
   * Finds the very code of a method that is no constructor.
   *
   * @param name its name
   * @param descriptor its descriptor
   * @param isStatic whether it is static
   * @return a slot, or a companion's method; null where the class has no such method with code
   */
  public @Nullable Place code(String name, String descriptor, boolean isStatic) {
    String current = renamed.get(new Member(name, descriptor));
    Member method = new Member(current == null ? name : current, descriptor);
    Integer access = version.current().methods().get(method);
    if (access == null
        || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0
        || ClassVersion.isStatic(access) != isStatic) {
      return null;
    }
    Home home = version.home(method);
    return home == null
        ? new Place.Slot(method.name(), isStatic)
        : new Place.InCompanion(
            home.companion(),
            home.name(),
            home.name(),
            home.descriptor(),
            isStatic,
            home.ownerFirst());
  }

  /**
   * A method as a method handle constant names it.
   *
   * @param kind the reference kind (JVMS 4.4.8)
   * @param name the method's name
   * @param descriptor its descriptor
   */
  public record Meant(int kind, String name, String descriptor) {}

  /**
   * Finds what a companion's method stands for.
   *
   * @param companion the companion's internal name
   * @param name the method's name there
   * @param descriptor its descriptor there
   * @return null where it is none of the current version's
   */
  public @Nullable Meant meant(String companion, String name, String descriptor) {
    for (Home home : version.companions().getOrDefault(companion, List.of())) {
      if (home.member().isMethod()
          && home.equals(version.home(home.member()))
          && home.descriptor().equals(descriptor)
          && (home.entry().equals(name) || home.body().equals(name))) {
        return new Meant(kind(home), home.member().name(), home.member().descriptor());
      }
    }
    return null;
  }

  /** As the class's own code refers to it, where it does; else as any compiler would. */
  private int kind(Home home) {
    for (MethodNode method : ClassNodes.read(version.classFile()).methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
          for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle
                && handle.getOwner().equals(version.name())
                && handle.getName().equals(home.member().name())
                && handle.getDesc().equals(home.member().descriptor())) {
              return handle.getTag();
            }
          }
        }
      }
    }
    if (home.member().isConstructor()) {
      return Opcodes.H_NEWINVOKESPECIAL;
    }
    return home.isStatic()
        ? Opcodes.H_INVOKESTATIC
        : version.current().isInterface() ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
  }

  private boolean isLooseInterface() {
    return version.loose() && version.resident().isInterface();
  }

  /** A slot whose body was moved to make room for overrides: it calls the right one. */
  private static boolean dispatches(int slot, int access) {
    return Gate.serves(slot, access) && ((slot ^ access) & ACCESS) == 0;
  }

  /**
   * Whether a field of the current version is final.
   *
   * @param name its name
   * @param descriptor its descriptor
   */
  public boolean isFinal(String name, String descriptor) {
    Integer access = version.current().fields().get(new Member(name, descriptor));
    return access != null && (access & Opcodes.ACC_FINAL) != 0;
  }

  /**
   * The companions whose instances hold values of the current version's instance fields.
   *
   * @return their internal names
   */
  public Set<String> holders() {
    return version.holders();
  }

  /**
   * Finds a field.
   *
   * @param name its name
   * @param descriptor its descriptor
   * @return null where it has its own slot, or where the class has no such field
   */
  public @Nullable Place field(String name, String descriptor) {
    Member field = new Member(name, descriptor);
    Integer access = version.current().fields().get(field);
    Home home = version.home(field);
    if (access == null) {
      return null;
    }
    if (home == null) {
      Integer slot = version.resident().fields().get(field);
      int differs = slot == null ? 0 : slot ^ access;
      boolean same = (differs & (ACCESS | Opcodes.ACC_FINAL | Opcodes.ACC_VOLATILE)) == 0;
      return same ? null : new Place.Slot(name, ClassVersion.isStatic(access));
    }
    return home.isInstanceField()
        ? new Place.InHolder(home.companion(), home.getter(), home.setter(), home.variable())
        : new Place.InCompanion(
            home.companion(), home.name(), null, descriptor, true, home.ownerFirst());
  }
}

package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.ClassVersion.Looseness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Finds what keeps a change of the hierarchy from becoming live, and says where it is. */
final class HierarchyObstacles {
  private final WorldAfter after;
  private final Hierarchy then;
  private final Hierarchy now;
  private final List<Finding> findings;

  HierarchyObstacles(WorldAfter after, List<Finding> findings) {
    this.after = after;
    this.then = new Hierarchy(after.before());
    this.now = new Hierarchy(after);
    this.findings = findings;
  }

  /** Types above a class that are not ours to change the users of. */
  void checkTypes(ClassVersion version) {
    if (version.isCarrier()) {
      return; // its objects are those of classes below it, which are looked at themselves
    }
    Set<String> current = now.ancestors(version.name(), true);
    for (String type : now.strays(version)) {
      ClassVersion stray = after.version(type);
      String verb = current.contains(type) ? "is now a " : "is no longer a ";
      if (stray == null) {
        Shape library = after.library(type);
        about(
            version,
            library == null || library.isInterface()
                ? Code.INTERFACES_CHANGED
                : Code.SUPERCLASS_CHANGED,
            verb + dotted(type) + ", and code outside the program may ask whether it is");
      } else if (!stray.resident().isInterface()) {
        if (current.contains(type)) {
          aboutSuperclass(version, type);
        }
      } else if (after.arrivals().containsKey(type)) {
        about(version, Code.INTERFACES_CHANGED, verb + dotted(type) + ", which cannot be loaded");
      }
    }
  }

  private void aboutSuperclass(ClassVersion version, String type) {
    String now = dotted(String.valueOf(version.current().superName()));
    String then = dotted(String.valueOf(version.resident().superName()));
    about(
        version,
        Code.SUPERCLASS_CHANGED,
        (now.equals(then) ? "is" : "now extends " + now + " (was " + then + ") and so is")
            + " a "
            + dotted(type)
            + ", which was loaded as a class that is not above it");
  }

  /** Existing arrays of a type hold nothing that the JVM takes for another type's object. */
  void checkArrays(ClassVersion version) {
    ClassVersion old = after.before().version(version.name());
    Set<String> gained = now.gained(version);
    if (old != null) {
      gained.removeAll(then.gained(old));
    }
    for (String type : gained) {
      ClassVersion gaining = after.before().version(type);
      if (gaining != null && gaining.isCarrier()) {
        continue; // who could have created one?
      }
      String creator = then.arraysStandIn(type) ? null : creatorOfArrays(type);
      if (gaining != null && gaining.looseness() == Looseness.LOOSE_WITH_ARRAYS) {
        creator = creator == null ? "code that is gone" : creator;
      }
      if (creator != null) {
        about(
            version,
            Code.INTERFACES_CHANGED,
            "is now a "
                + dotted(type)
                + ", but arrays of that were created in "
                + creator
                + " and cannot hold it");
      }
    }
  }

  /** Where arrays of a type may have been created, as far as that is known; null for nowhere. */
  @Nullable String creatorOfArrays(String type) {
    for (ClassVersion user : after.before().users(Set.of(type))) {
      for (MethodNode method : ClassNodes.read(user.classFile()).methods) {
        for (AbstractInsnNode insn : method.instructions) {
          if (type.equals(createdElement(insn))) {
            return place(user, method, insn);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String createdElement(AbstractInsnNode insn) {
    if (insn instanceof MultiANewArrayInsnNode arrays) {
      return Type.getType(arrays.desc).getElementType().getInternalName();
    }
    if (insn instanceof TypeInsnNode created && created.getOpcode() == Opcodes.ANEWARRAY) {
      Type type = Type.getObjectType(created.desc);
      return (type.getSort() == Type.ARRAY ? type.getElementType() : type).getInternalName();
    }
    return null;
  }

  /** What code does with a loose type that cannot be rewritten. */
  void checkUsers(Set<String> types) {
    ClassConstants constants = new ClassConstants(after);
    for (ClassVersion user : after.users(types)) {
      for (MethodNode method : ClassNodes.read(user.classFile()).methods) {
        for (AbstractInsnNode insn : method.instructions) {
          checkUse(user, method, insn, types, constants);
        }
      }
    }
  }

  private void checkUse(
      ClassVersion user,
      MethodNode method,
      AbstractInsnNode insn,
      Set<String> types,
      ClassConstants constants) {
    if (insn instanceof LdcInsnNode ldc && ldc.cst instanceof Type type) {
      if (isArrayOf(type, types)) {
        aboutUse(user, method, insn, type, "the class of an array of it is used in ");
      } else if (type.getSort() == Type.OBJECT && types.contains(type.getInternalName())) {
        String library = constants.handedTo(user, method, ldc);
        if (library != null) {
          String to = library.equals("?") ? "" : " to " + library;
          aboutUse(user, method, insn, type, "its class is handed" + to + " in ");
        }
      }
    } else if (insn.getOpcode() == Opcodes.NEW && now.isCarrier(((TypeInsnNode) insn).desc)) {
      String type = dotted(((TypeInsnNode) insn).desc);
      findings.add(
          Finding.about(
              Code.SUPERCLASS_CHANGED,
              dotted(user.name()),
              type
                  + " came above objects that were there, so that no object can be created of it"
                  + " itself as in "
                  + place(user, method, insn)));
    } else if (insn instanceof TypeInsnNode test
        && test.getOpcode() == Opcodes.INSTANCEOF
        && isArrayOf(Type.getObjectType(test.desc), types)) {
      aboutUse(user, method, insn, Type.getObjectType(test.desc), "arrays are tested for in ");
    }
  }

  private static boolean isArrayOf(Type type, Set<String> types) {
    return type.getSort() == Type.ARRAY && types.contains(type.getElementType().getInternalName());
  }

  private void aboutUse(
      ClassVersion user, MethodNode method, AbstractInsnNode insn, Type type, String what) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    findings.add(
        Finding.about(
            Code.INTERFACES_CHANGED,
            dotted(user.name()),
            "what is a "
                + element.getClassName()
                + " changed, and "
                + what
                + place(user, method, insn)));
  }

  /**
   * Default methods that the JVM would choose otherwise than the current hierarchy does, although
   * code that is not ours may call them.
   */
  void checkDefaults(ClassVersion version) {
    Set<String> concerned = new LinkedHashSet<>(after.subtypes(version.name()));
    concerned.add(version.name());
    for (String stray : now.strays(version)) {
      Shape shape = after.current(stray);
      if (shape != null) {
        for (Member method : shape.methods().keySet()) {
          concerned.forEach(type -> checkDefault(version, type, method));
        }
      }
    }
  }

  private void checkDefault(ClassVersion version, String type, Member method) {
    Resolution.Target resident = Resolution.resident(after).resolve(type, method);
    Resolution.Target current = Resolution.current(after).resolve(type, method);
    if (resident != null
        && current != null
        && resident.owner().isInterface()
        && current.owner().isInterface()
        && !resident.owner().name().equals(current.owner().name())
        && (resident.access() & current.access() & Opcodes.ACC_ABSTRACT) == 0
        && isKnownToLibraries(type, method)) {
      about(
          version,
          Code.INTERFACES_CHANGED,
          "now gets "
              + method.name()
              + " from "
              + dotted(current.owner().name())
              + " and not from "
              + dotted(resident.owner().name()));
    }
  }

  /** Calls by the program are linked anew: only those of a library go where the JVM sends them. */
  private boolean isKnownToLibraries(String type, Member method) {
    Set<String> above = now.ancestors(type, true);
    above.addAll(now.ancestors(type, false));
    return above.stream()
        .filter(each -> after.version(each) == null)
        .map(after::library)
        .anyMatch(library -> library == null || library.methods().containsKey(method));
  }

  private void about(ClassVersion version, Code code, String what) {
    String name = dotted(version.name());
    findings.add(Finding.about(code, name, name + " " + what));
  }

  private static String place(ClassVersion user, MethodNode method, AbstractInsnNode insn) {
    String where = dotted(user.name()) + "." + method.name;
    for (AbstractInsnNode at = insn; at != null; at = at.getPrevious()) {
      if (at instanceof LineNumberNode line) {
        return where + " (line " + line.line + ")";
      }
    }
    return where;
  }

  private static String dotted(String name) {
    return name.replace('/', '.');
  }
}

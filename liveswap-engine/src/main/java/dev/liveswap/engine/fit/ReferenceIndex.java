package dev.liveswap.engine.fit;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * Which classes of one loader refer to members of which others, so that a reload finds those it
 * concerns without reading the whole program. Knows names only, and so keeps no class alive.
 */
public final class ReferenceIndex {
  private static final int FIELD_REFERENCE = 9;
  private static final int INTERFACE_METHOD_REFERENCE = 11;
  private static final int CLASS = 7;
  private static final int METHOD_TYPE = 16;

  private final Map<String, Set<String>> owners = new HashMap<>();
  private final Map<String, Set<String>> referrers = new HashMap<>();
  private final Map<String, Set<String>> users = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Set<String>> subtypes = new HashMap<>();

  /**
   * Whether a class is in the index.
   *
   * @param name its internal name
   * @return true after {@link #put}
   */
  public boolean contains(String name) {
    return owners.containsKey(name);
  }

  /**
   * Adds a class, or replaces what is known of its references.
   *
   * @param classFile its class file
   */
  public void put(byte[] classFile) {
    ClassReader reader = ClassFiles.reader(classFile);
    String name = reader.getClassName();
    Set<String> now = owners(reader);
    Set<String> old = owners.put(name, now);
    if (old != null) {
      old.forEach(owner -> referrers.getOrDefault(owner, new HashSet<>()).remove(name));
    }
    now.forEach(owner -> referrers.computeIfAbsent(owner, each -> new LinkedHashSet<>()).add(name));
    Set<String> types = named(reader);
    Set<String> oldTypes = named.put(name, types);
    if (oldTypes != null) {
      oldTypes.forEach(type -> users.getOrDefault(type, new HashSet<>()).remove(name));
    }
    types.forEach(type -> users.computeIfAbsent(type, each -> new LinkedHashSet<>()).add(name));
    supertypes(reader)
        .forEach(type -> subtypes.computeIfAbsent(type, each -> new LinkedHashSet<>()).add(name));
  }

  /**
   * Finds the classes that name a class in references to members.
   *
   * @param owner the internal name of the class they name
   * @return internal names
   */
  public Set<String> referringTo(String owner) {
    return referrers.getOrDefault(owner, Set.of());
  }

  /**
   * Finds the classes with code that names a type itself: tests for it, has it as a constant, calls
   * through it, or has it in the types of a lambda.
   *
   * @param type its internal name
   * @return internal names
   */
  public Set<String> using(String type) {
    return users.getOrDefault(type, Set.of());
  }

  /**
   * Whether a class has such code.
   *
   * @param classFile its class file
   * @param types internal names
   * @return whether its code names one of them
   */
  public static boolean names(byte[] classFile, Set<String> types) {
    return !Collections.disjoint(named(ClassFiles.reader(classFile)), types);
  }

  /**
   * Finds the direct subclasses, subinterfaces and implementers of a type.
   *
   * @param type its internal name
   * @return internal names
   */
  public Set<String> directlyBelow(String type) {
    return subtypes.getOrDefault(type, Set.of());
  }

  /**
   * Whether a class's meaning may depend on one of some others.
   *
   * @param name the internal name of a class in the index
   * @param others internal names
   * @return true where it names one or is directly below one
   */
  public boolean mentions(String name, Set<String> others) {
    for (String other : others) {
      if (using(other).contains(name) || directlyBelow(other).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Everything that a class's meaning may depend on.
   *
   * @param classFile a class file
   * @return internal names of its supertypes and of the owners of members it refers to
   */
  public static Set<String> dependencies(byte[] classFile) {
    ClassReader reader = ClassFiles.reader(classFile);
    Set<String> names = owners(reader);
    names.addAll(supertypes(reader));
    return names;
  }

  private static Set<String> owners(ClassReader reader) {
    Set<String> owners = new HashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0) {
        int tag = reader.readByte(offset - 1);
        if (tag >= FIELD_REFERENCE && tag <= INTERFACE_METHOD_REFERENCE) {
          owners.add(reader.readClass(offset, buffer));
        }
      }
    }
    return owners;
  }

  private static Set<String> supertypes(ClassReader reader) {
    Set<String> supertypes = new HashSet<>(Set.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      supertypes.add(reader.getSuperName());
    }
    return supertypes;
  }

  private static Set<String> named(ClassReader reader) {
    Set<String> named = new HashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      int tag = offset > 0 ? reader.readByte(offset - 1) : 0;
      if (tag == CLASS) {
        add(Type.getObjectType(reader.readUTF8(offset, buffer)), named);
      } else if (tag == METHOD_TYPE) {
        Type type = Type.getMethodType(reader.readUTF8(offset, buffer));
        for (Type parameter : type.getArgumentTypes()) {
          add(parameter, named);
        }
        add(type.getReturnType(), named);
      }
    }
    return named;
  }

  private static void add(Type type, Set<String> named) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      named.add(element.getInternalName());
    }
  }
}

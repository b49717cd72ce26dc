package dev.liveswap.engine.fit;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * Which classes refer to members of which others, so that a reload finds those it concerns without
 * reading the whole program.
 *
 * @param <K> what stands for a class that refers
 */
public final class ReferenceIndex<K> {
  private static final int FIELD_REFERENCE = 9;
  private static final int INTERFACE_METHOD_REFERENCE = 11;
  private static final int CLASS = 7;
  private static final int METHOD_TYPE = 16;

  private record Entry(Set<String> owners, Set<String> supertypes, Set<String> named) {}

  private final Map<K, Entry> entries = new HashMap<>();
  private final Map<String, Set<K>> referrers = new HashMap<>();
  private final Map<String, Set<K>> users = new HashMap<>();
  private final Map<String, Set<String>> subtypes = new HashMap<>();

  /**
   * Whether a class is in the index.
   *
   * @param key what stands for it
   * @return true after {@link #put}
   */
  public boolean contains(K key) {
    return entries.containsKey(key);
  }

  /**
   * Adds a class, or replaces what is known of it.
   *
   * @param key what stands for it
   * @param classFile its class file
   */
  public void put(K key, byte[] classFile) {
    Entry old = entries.get(key);
    if (old != null) {
      old.owners().forEach(owner -> referrers.getOrDefault(owner, new HashSet<>()).remove(key));
      old.named().forEach(type -> users.getOrDefault(type, new HashSet<>()).remove(key));
    }
    ClassReader reader = ClassFiles.reader(classFile);
    Entry entry = new Entry(owners(reader), supertypes(reader), named(reader));
    entries.put(key, entry);
    for (String type : entry.named()) {
      users.computeIfAbsent(type, name -> new LinkedHashSet<>()).add(key);
    }
    for (String owner : entry.owners()) {
      referrers.computeIfAbsent(owner, name -> new LinkedHashSet<>()).add(key);
    }
    for (String supertype : entry.supertypes()) {
      subtypes.computeIfAbsent(supertype, name -> new HashSet<>()).add(reader.getClassName());
    }
  }

  /**
   * Finds classes.
   *
   * @param owners internal names
   * @return those with a reference to a member of an owner or of a class below one
   */
  public Set<K> referringTo(Set<String> owners) {
    Set<String> concerned = withSubtypes(owners);
    Set<K> found = new LinkedHashSet<>();
    concerned.forEach(name -> found.addAll(referrers.getOrDefault(name, Set.of())));
    return found;
  }

  /**
   * Finds classes.
   *
   * @param types internal names
   * @return those with code that names one of the types itself: tests for it, has it as a constant,
   *     or in the types of a lambda
   */
  public Set<K> naming(Set<String> types) {
    Set<K> found = new LinkedHashSet<>();
    types.forEach(type -> found.addAll(users.getOrDefault(type, Set.of())));
    return found;
  }

  /**
   * Whether a class is one of {@link #naming}.
   *
   * @param classFile its class file
   * @param types internal names
   * @return whether its code names one of them
   */
  public static boolean names(byte[] classFile, Set<String> types) {
    return !Collections.disjoint(named(ClassFiles.reader(classFile)), types);
  }

  /**
   * Finds types below others.
   *
   * @param types internal names
   * @return those and all indexed classes and interfaces below them
   */
  public Set<String> withSubtypes(Set<String> types) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.add(name)) {
        open.addAll(subtypes.getOrDefault(name, Set.of()));
      }
    }
    return found;
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

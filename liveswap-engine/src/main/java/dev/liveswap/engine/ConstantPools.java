package dev.liveswap.engine;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.state.ConstantRoom;
import java.lang.instrument.ClassDefinition;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Counts the constants that classes have been given. HotSpot keeps every constant a class ever had,
 * in one pool of at most 65,535 entries; JDK 17 crashes when it overflows. Keeps no class alive.
 */
final class ConstantPools implements ConstantRoom {
  /** Beyond that, code goes to a fresh companion; what is left is for the calls of it. */
  private static final int FULL = 50_000;

  /** Well below the JVM's limit: what is counted here is close to its own count, not equal. */
  static final int LIMIT = 60_000;

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int FIELD_REFERENCE = 9;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int DYNAMIC = 17;
  private static final int INVOKE_DYNAMIC = 18;

  /** Constants by their contents' hash: that two of them coincide does not matter. */
  private final Map<Class<?>, Set<Integer>> given = new WeakHashMap<>();

  /** Code that has left a class does not come back. */
  private final Set<Class<?>> full = Collections.newSetFromMap(new WeakHashMap<>());

  @Override
  public boolean isFull(Class<?> type, byte[] classFile) {
    if (full.contains(type)) {
      return true;
    }
    Set<Integer> before = given.getOrDefault(type, Set.of());
    if (before.size() + ClassFiles.reader(classFile).getItemCount() <= FULL) {
      return false;
    }
    Set<Integer> now = constants(classFile);
    now.addAll(before);
    return now.size() > FULL && full.add(type);
  }

  /**
   * Finds a class that has no room for what it is to be given.
   *
   * @param definitions what the JVM is to be given
   * @param previous what it was given for the same classes
   * @return the first such class, or null
   */
  @Nullable Class<?> overflowing(
      List<ClassDefinition> definitions, List<ClassDefinition> previous) {
    Map<Class<?>, byte[]> before = new HashMap<>();
    previous.forEach(each -> before.put(each.getDefinitionClass(), each.getDefinitionClassFile()));
    for (ClassDefinition definition : definitions) {
      Class<?> type = definition.getDefinitionClass();
      byte[] first = before.get(type);
      if (first != null && !given.containsKey(type)) {
        given.put(type, constants(first));
      }
      Set<Integer> now = constants(definition.getDefinitionClassFile());
      now.addAll(given.getOrDefault(type, Set.of()));
      if (now.size() > LIMIT) {
        return type;
      }
    }
    return null;
  }

  /** Takes note of what the JVM was given. */
  void given(List<ClassDefinition> definitions) {
    for (ClassDefinition definition : definitions) {
      given
          .computeIfAbsent(definition.getDefinitionClass(), type -> new HashSet<>())
          .addAll(constants(definition.getDefinitionClassFile()));
    }
  }

  private static Set<Integer> constants(byte[] classFile) {
    ClassReader reader = ClassFiles.reader(classFile);
    Set<Integer> constants = new HashSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0) {
        int hash = hash(reader, i);
        constants.add(hash);
        int tag = reader.readByte(offset - 1);
        if (tag == LONG || tag == DOUBLE) {
          constants.add(~hash); // it takes two entries
        }
      }
    }
    return constants;
  }

  private static int hash(ClassReader reader, int item) {
    int at = reader.getItem(item);
    int tag = reader.readByte(at - 1);
    return switch (tag) {
      case UTF8 -> text(reader, at);
      case INTEGER, FLOAT -> mix(tag, reader.readInt(at), 0);
      case LONG, DOUBLE -> mix(tag, Long.hashCode(reader.readLong(at)), 0);
      case METHOD_HANDLE -> mix(tag, reader.readByte(at), referred(reader, at + 1));
      case DYNAMIC, INVOKE_DYNAMIC ->
          mix(tag, reader.readUnsignedShort(at), referred(reader, at + 2));
      default ->
          tag >= FIELD_REFERENCE && tag <= NAME_AND_TYPE
              ? mix(tag, referred(reader, at), referred(reader, at + 2))
              : mix(tag, referred(reader, at), 0);
    };
  }

  private static int referred(ClassReader reader, int at) {
    return hash(reader, reader.readUnsignedShort(at));
  }

  private static int text(ClassReader reader, int at) {
    byte[] bytes = new byte[reader.readUnsignedShort(at)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) reader.readByte(at + 2 + i);
    }
    return mix(UTF8, Arrays.hashCode(bytes), bytes.length);
  }

  private static int mix(int tag, int one, int other) {
    int hash = (tag * 31 + one) * 0x9E3779B1 + other;
    return (hash ^ (hash >>> 15)) * 0x85EBCA77;
  }
}

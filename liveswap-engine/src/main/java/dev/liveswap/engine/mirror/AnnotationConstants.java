package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.base.LayeredConstantPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The upper layer of a class's constant pool: what annotations of any of its versions refer to. It
 * only grows, so that a {@code Method} that was taken from an earlier version, and whose
 * annotations were not read yet, still reads the right ones.
 */
final class AnnotationConstants {
  private static final int CAPACITY = 0x10000 - LayeredConstantPool.UPPER_LAYER;

  private final Map<Object, Integer> indices = new HashMap<>();
  private final List<Object> constants = new ArrayList<>();

  /** The index of a string or number, the same for the same one. */
  synchronized int index(Object constant) {
    Integer known = indices.get(constant);
    if (known != null) {
      return known;
    }
    if (constants.size() == CAPACITY) {
      throw new IllegalStateException(
          "the annotations of one class have used "
              + CAPACITY
              + " different constants since the program started: restart it to see the newest ones");
    }
    int index = LayeredConstantPool.UPPER_LAYER + constants.size();
    constants.add(constant);
    indices.put(constant, index);
    return index;
  }

  /** The constant at an index that {@link #index} gave. */
  synchronized Object constant(int index) {
    return constants.get(index - LayeredConstantPool.UPPER_LAYER);
  }
}

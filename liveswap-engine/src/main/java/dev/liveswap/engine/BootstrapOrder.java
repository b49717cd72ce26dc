package dev.liveswap.engine;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Puts the bootstrap method of a constant before those that take the constant for an argument.
 *
 * <p>javac 23 and later write them the other way round for record patterns with primitive
 * components, which is legal (JVMS 4.7.23). But HotSpot, when it redefines such a class, compares
 * entries that it has not mapped yet, and crashes.
 */
final class BootstrapOrder {
  private static final int CONSTANT_DYNAMIC = 17;

  private BootstrapOrder() {}

  /** The same class; a class file without dynamic constants is returned as it is. */
  static byte[] sorted(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    if (!hasDynamicConstants(reader)) {
      return classFile;
    }
    // A writer that does not copy the constant pool adds an argument before who takes it.
    ClassWriter writer = new ClassWriter(0);
    reader.accept(writer, 0);
    return writer.toByteArray();
  }

  private static boolean hasDynamicConstants(ClassReader reader) {
    for (int i = 1; i < reader.getItemCount(); i++) {
      // Behind a long or a double there is none.
      int item = reader.getItem(i);
      if (item > 0 && reader.readByte(item - 1) == CONSTANT_DYNAMIC) {
        return true;
      }
    }
    return false;
  }
}

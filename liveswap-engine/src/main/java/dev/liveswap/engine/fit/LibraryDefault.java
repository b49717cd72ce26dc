package dev.liveswap.engine.fit;

import dev.liveswap.engine.fit.Resolution.Target;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A default method of a library's interface. A class of the program that comes to override one has
 * no slot for it: the JVM goes on choosing the library's, so that has to be guarded.
 *
 * @param type the interface's internal name
 * @param method the method
 */
public record LibraryDefault(String type, Member method) {

  /** The default method that a reference ends in, or null where it ends in something else. */
  static @Nullable LibraryDefault of(World world, @Nullable Target target) {
    return target != null
            && world.version(target.owner().name()) == null
            && is(target.owner(), target.access())
        ? new LibraryDefault(target.owner().name(), target.member())
        : null;
  }

  static boolean is(Shape shape, int access) {
    int others = Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
    return shape.isInterface() && (access & others) == 0;
  }
}

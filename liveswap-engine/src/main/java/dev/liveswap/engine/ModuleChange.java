package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an edit of a {@code module-info} means. The JVM reads it when it starts and the program is
 * on the module path; on the class path nobody ever looks at it.
 */
final class ModuleChange {
  private static final String MODULE_INFO = "module-info";

  private ModuleChange() {}

  static boolean is(String className) {
    return className.equals(MODULE_INFO);
  }

  /**
   * Looks at a new version.
   *
   * @param classFile of a {@code module-info}
   * @return why it needs a restart, or null
   */
  static @Nullable Finding obstacle(byte[] classFile) {
    ModuleDescriptor now = ModuleDescriptor.read(ByteBuffer.wrap(classFile));
    Optional<Module> running = ModuleLayer.boot().findModule(now.name());
    if (running.isEmpty() || saysTheSame(running.get().getDescriptor(), now)) {
      return null;
    }
    return Finding.about(
            Code.NOT_MODIFIABLE,
            MODULE_INFO,
            "the module "
                + now.name()
                + " is described otherwise, which the JVM reads at its start")
        .cure("restart the program");
  }

  /** Packages and versions are added when a module is packed. */
  private static boolean saysTheSame(ModuleDescriptor one, ModuleDescriptor other) {
    return one.modifiers().equals(other.modifiers())
        && one.requires().equals(other.requires())
        && one.exports().equals(other.exports())
        && one.opens().equals(other.opens())
        && one.uses().equals(other.uses())
        && one.provides().equals(other.provides());
  }
}

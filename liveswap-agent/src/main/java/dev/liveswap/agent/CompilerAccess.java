package dev.liveswap.agent;

import dev.liveswap.compiler.IncrementalCompiler;
import java.lang.instrument.Instrumentation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Opens the JDK's compiler to the agent, so that users need no {@code --add-opens}. */
final class CompilerAccess {
  private CompilerAccess() {}

  /** Does nothing where this JVM has no compiler. */
  static void open(Instrumentation instrumentation) {
    Module self = CompilerAccess.class.getModule();
    ModuleLayer.boot()
        .findModule("jdk.compiler")
        .ifPresent(
            compiler -> {
              Map<String, Set<Module>> opens = new HashMap<>();
              IncrementalCompiler.PACKAGES_TO_OPEN.forEach(name -> opens.put(name, Set.of(self)));
              instrumentation.redefineModule(compiler, Set.of(), opens, opens, Set.of(), Map.of());
            });
  }
}

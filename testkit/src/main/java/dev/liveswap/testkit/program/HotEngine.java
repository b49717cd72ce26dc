package dev.liveswap.testkit.program;

import dev.liveswap.engine.Engine;
import dev.liveswap.engine.MethodHandleInlining;
import dev.liveswap.engine.ReloadableClasses;
import dev.liveswap.engine.mirror.jdk.HookCache;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Starts the engine as the agent does, before the main class of a hot JVM. */
public final class HotEngine {
  private static volatile @Nullable HotEngine ofThisJvm;

  private final Engine engine;
  private final List<String> warnings;

  private HotEngine(Engine engine, List<String> warnings) {
    this.engine = engine;
    this.warnings = warnings;
  }

  public static void premain(String argument, Instrumentation instrumentation) throws IOException {
    Path directives = Files.createTempFile("liveswap", ".json");
    Files.writeString(directives, MethodHandleInlining.DIRECTIVES);
    MethodHandleInlining.forbid(instrumentation, directives.toString());
    Files.delete(directives);
    List<String> warnings = new CopyOnWriteArrayList<>();
    Engine engine =
        Engine.startStructural(
            instrumentation, new ReloadableClasses(), null, HookCache.NONE, warnings::add);
    ofThisJvm = new HotEngine(engine, warnings);
  }

  /** What {@link #premain} prepared. */
  static HotEngine ofThisJvm() {
    return Objects.requireNonNull(ofThisJvm, "this JVM was started without the agent");
  }

  Engine engine() {
    return engine;
  }

  /** What the engine warned of since the last call. */
  List<String> takeWarnings() {
    List<String> taken = new ArrayList<>(warnings);
    warnings.clear();
    return taken;
  }
}

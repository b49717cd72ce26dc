package dev.liveswap.engine;

import dev.liveswap.engine.base.TrustedLookup;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Keeps code that is called through method handles from going stale.
 *
 * <p>HotSpot throws compiled code away when a method that was inlined into it is redefined. But its
 * first compiler, C1, does not note that for what it inlines through a constant method handle,
 * which it does with static, private and final methods: such code runs the old version until C2
 * compiles it again, or for good where there is no C2. Handles are behind {@code invokedynamic}
 * and, on newer JDKs, {@code Method.invoke}. A directive forbids C1 that one step; C2 is right, and
 * not concerned.
 */
public final class MethodHandleInlining {
  /**
   * For the {@code directives_add} command: C1 takes the handles' last link, to the method itself,
   * neither in nor over it.
   */
  public static final String DIRECTIVES =
      """
      [{ match: ["java/lang/invoke/LambdaForm*.*", "java/lang/invoke/DirectMethodHandle$Holder.*"],
         c1: { inline: ["-*.*"] } },
       { match: ["*.*"],
         c1: { inline: ["-java/lang/invoke/LambdaForm$DMH*.*",
                        "-java/lang/invoke/DirectMethodHandle$Holder.*"] } }]
      """;

  private MethodHandleInlining() {}

  /**
   * Forbids it, for all code that is compiled from now on.
   *
   * @param instrumentation of this JVM
   * @param file where the caller has stored {@link #DIRECTIVES}; no longer needed afterwards
   * @throws IllegalStateException if this JVM takes no directives
   */
  public static void forbid(Instrumentation instrumentation, String file) {
    Optional<Module> management = ModuleLayer.boot().findModule("jdk.management");
    if (management.isEmpty()) {
      throw new IllegalStateException("there is no module jdk.management");
    }
    String answer;
    try {
      answer =
          execute(
              TrustedLookup.from(instrumentation),
              management.get(),
              "Compiler.directives_add " + file);
    } catch (Throwable e) {
      throw new IllegalStateException("this JVM takes no compiler directives: " + e, e);
    }
    if (!answer.contains("directives added")) {
      throw new IllegalStateException("this JVM refuses compiler directives: " + answer.strip());
    }
  }

  /** As {@code jcmd} does, but without a second process, and without the machinery of MBeans. */
  private static String execute(MethodHandles.Lookup trusted, Module management, String command)
      throws Throwable {
    Class<?> library = find(management, "com.sun.management.internal.PlatformMBeanProviderImpl");
    trusted.in(library).ensureInitialized(library);
    Class<?> commands = find(management, "com.sun.management.internal.DiagnosticCommandImpl");
    Class<?> bean = find(management, "com.sun.management.DiagnosticCommandMBean");
    MethodHandle all =
        trusted.findStatic(commands, "getDiagnosticCommandMBean", MethodType.methodType(bean));
    MethodHandle execute =
        trusted.findVirtual(
            commands,
            "executeDiagnosticCommand",
            MethodType.methodType(String.class, String.class));
    return (String) execute.invoke(all.invoke(), command);
  }

  private static Class<?> find(Module module, String name) throws ClassNotFoundException {
    Class<?> type = Class.forName(module, name);
    if (type == null) {
      throw new ClassNotFoundException(name);
    }
    return type;
  }
}

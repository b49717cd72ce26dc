package dev.liveswap.engine.support;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.ReloadableClasses;
import dev.liveswap.engine.Scope;
import dev.liveswap.engine.thrown.ExceptionWatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small program in a class loader of its own, edited while it lives. */
public final class Program extends ClassLoader {
  private static Engine engine;

  private final Map<String, byte[]> onDisk = new HashMap<>();

  private Program() {
    super(Program.class.getClassLoader());
  }

  public static Program of(String... sources) throws Exception {
    engine();
    Program program = new Program();
    program.onDisk.putAll(Sources.compile(sources));
    return program;
  }

  private static synchronized Engine engine() throws Exception {
    if (engine == null) {
      engine = Engine.start(TestInstrumentation.get(), new ReloadableClasses(), null);
    }
    return engine;
  }

  /** What tells of exceptions of edited methods, of all programs. */
  public static ExceptionWatch exceptions() throws Exception {
    return engine().exceptions();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] classFile = onDisk.get(name);
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length);
  }

  /** Loads and initializes a class. */
  public Class<?> start(String name) throws ClassNotFoundException {
    return Class.forName(name, true, this);
  }

  public Outcome edit(String... sources) throws Exception {
    return reload(Sources.compile(sources));
  }

  public Outcome reload(Map<String, byte[]> classFiles) throws Exception {
    List<ClassUpdate> updates =
        classFiles.entrySet().stream()
            .map(
                entry ->
                    new ClassUpdate(
                        entry.getKey(), entry.getValue(), null, new Scope.InLoader(this)))
            .toList();
    return engine().reload(updates);
  }

  /** Calls a static method without parameters. */
  public Object call(String className, String method) throws Exception {
    var target = start(className).getDeclaredMethod(method);
    target.setAccessible(true);
    return target.invoke(null);
  }
}

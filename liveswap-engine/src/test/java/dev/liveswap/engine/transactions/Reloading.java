package dev.liveswap.engine.transactions;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.Scope;
import dev.liveswap.engine.support.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A program in a class loader of its own, and the engine that reloads it. */
final class Reloading extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Engine engine;
  private final Map<String, byte[]> onDisk = new ConcurrentHashMap<>();

  Reloading(Engine engine, ClassLoader parent) {
    super(parent);
    this.engine = engine;
  }

  static Reloading of(Engine engine, String... sources) {
    Reloading program = new Reloading(engine, ClassLoader.getPlatformClassLoader());
    program.add(Sources.compile(sources));
    return program;
  }

  void add(Map<String, byte[]> classFiles) {
    onDisk.putAll(classFiles);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] classFile = onDisk.get(name);
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length);
  }

  Outcome edit(String... sources) {
    return reload(Sources.compile(sources));
  }

  Outcome reload(Map<String, byte[]> classFiles) {
    List<ClassUpdate> updates = new ArrayList<>();
    classFiles.forEach(
        (name, classFile) ->
            updates.add(new ClassUpdate(name, classFile, null, new Scope.InLoader(this))));
    return engine.reload(updates);
  }

  Outcome live(String... sources) {
    Outcome outcome = edit(sources);
    Scenarios.check(outcome.verdict().isLive(), outcome);
    return outcome;
  }

  /** Calls a static method without parameters; what it throws comes as text. */
  Object call(String className, String method) throws ReflectiveOperationException {
    var target = Class.forName(className, true, this).getDeclaredMethod(method);
    target.setAccessible(true);
    try {
      return target.invoke(null);
    } catch (java.lang.reflect.InvocationTargetException e) {
      return e.getCause().getClass().getSimpleName();
    }
  }
}

package dev.liveswap.engine.live;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program in a folder of class files, with a class {@code Probe} that says what it observes. */
final class ColdProgram extends ClassLoader {
  private final Path folder;

  ColdProgram(Path folder) {
    super(ClassLoader.getPlatformClassLoader());
    this.folder = folder;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      byte[] classFile = Files.readAllBytes(folder.resolve(name + ".class"));
      return defineClass(name, classFile, 0, classFile.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  String run() throws ReflectiveOperationException {
    Method run = loadClass("Probe").getMethod("run");
    run.setAccessible(true);
    try {
      return String.valueOf(run.invoke(null)).replace("\n", "; ");
    } catch (InvocationTargetException e) {
      StringBuilder text = new StringBuilder();
      for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
        text.append("threw ").append(at).append(" at ");
        for (int i = 0; i < Math.min(6, at.getStackTrace().length); i++) {
          text.append(at.getStackTrace()[i]).append(", ");
        }
      }
      return text.toString();
    }
  }
}

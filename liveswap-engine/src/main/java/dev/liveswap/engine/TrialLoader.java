package dev.liveswap.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the JVM verify new classes before the program gets them: once a loader has defined a class,
 * it can neither be taken back nor, if it does not verify, be redefined.
 *
 * <p>Everything else than the new classes is the program's own. Only what is wrong with a class
 * file itself counts. That a class which it uses is missing may be as the program wants it; and to
 * the JVM a package in two loaders is two packages.
 */
final class TrialLoader extends ClassLoader {
  private final Map<String, byte[]> classFiles;

  /**
   * @param program the loader that the classes are meant for
   * @param classFiles by binary name
   */
  TrialLoader(ClassLoader program, Map<String, byte[]> classFiles) {
    super(program);
    this.classFiles = classFiles;
  }

  /**
   * Verifies all classes.
   *
   * @return what is wrong with one of them, or null
   */
  @Nullable LinkageError findError() {
    for (String name : classFiles.keySet()) {
      LinkageError error = error(name);
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  private @Nullable LinkageError error(String name) {
    try {
      link(Class.forName(name, false, this));
      return null;
    } catch (VerifyError e) {
      return String.valueOf(e.getMessage()).contains("protected") ? null : e;
    } catch (ClassFormatError e) {
      return e;
    } catch (ClassNotFoundException | LinkageError e) {
      return null; // found out, if ever, when the class is used
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // to be asked for its members a class must be linked
  private static void link(Class<?> type) {
    type.getDeclaredConstructors();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] classFile = classFiles.get(name);
    if (classFile == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? defineClass(name, classFile, 0, classFile.length) : known;
    }
  }
}

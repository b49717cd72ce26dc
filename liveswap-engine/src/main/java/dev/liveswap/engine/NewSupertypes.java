package dev.liveswap.engine;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.diff.DamagedClassFile;
import dev.liveswap.engine.store.LoadedClasses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Loads the new types that classes in use come to have above them, before a reload is planned: what
 * is called through them lives in companions, which stand beside loaded classes. To load a class
 * runs nothing of it.
 */
final class NewSupertypes {
  private final ProgramClasses program;
  private final ClassLoading loading;
  private final LoadedClasses loaded;
  private final Predicate<Class<?>> prepared;
  private final CarrierTable carriers;
  private final List<Class<?>> carried = new ArrayList<>();

  /**
   * @param prepared whether a class takes structural edits
   * @param carriers has superclasses loaded as interfaces
   */
  NewSupertypes(
      ProgramClasses program,
      ClassLoading loading,
      LoadedClasses loaded,
      Predicate<Class<?>> prepared,
      CarrierTable carriers) {
    this.carriers = carriers;
    this.program = program;
    this.loading = loading;
    this.loaded = loaded;
    this.prepared = prepared;
  }

  /**
   * Loads those of classes to be updated; what cannot be loaded is the planning's to say.
   *
   * @return the classes that the JVM took for interfaces
   */
  List<Class<?>> load(List<ClassUpdate> updates) {
    Map<String, ClassUpdate> unloaded = new HashMap<>();
    Map<Class<?>, byte[]> users = new LinkedHashMap<>();
    for (ClassUpdate update : updates) {
      byte[] classFile = update.classFile();
      if (classFile != null) {
        List<Class<?>> types = program.loaded(update);
        types.stream().filter(prepared).forEach(type -> users.put(type, classFile));
        if (types.isEmpty()) {
          unloaded.put(update.internalName(), update);
        }
      }
    }
    users.forEach((type, classFile) -> loadAbove(type, classFile, unloaded, new HashSet<>()));
    return carried;
  }

  private void loadAbove(
      Class<?> user, byte[] classFile, Map<String, ClassUpdate> unloaded, Set<String> seen) {
    ClassLoader loader = user.getClassLoader();
    String superclass = superclass(classFile);
    for (String name : supertypes(classFile)) {
      String className = name.replace('/', '.');
      if (seen.add(name) && loading.findLoadedOrInherited(loader, className) == null) {
        ClassUpdate update = unloaded.get(name);
        byte[] above = update == null ? null : update.classFile();
        byte[] known = above == null ? found(loader, name) : above;
        boolean carries =
            name.equals(superclass) && known != null && mayBeCarrier(update, known);
        if (carries) {
          loadAbove(user, known, unloaded, seen);
          carriers.expect(name);
        }
        if (update != null && above != null && program.mustBeDefined(update)) {
          loadAbove(user, above, unloaded, seen);
          define(user, update, above);
        } else {
          load(user, className);
        }
        carriers.expect(null);
        if (carriers.contains(loader, name)) {
          Class<?> type = loading.findLoaded(loader, className);
          if (type != null) {
            carried.add(type);
          }
        }
      }
    }
  }

  /**
   * Only what nobody creates objects of: because it is new, or abstract. Of another one objects
   * could not be created any more.
   */
  private static boolean mayBeCarrier(@Nullable ClassUpdate update, byte[] classFile) {
    boolean isNew = update != null && update.previous() == null;
    return isNew || Modifier.isAbstract(ClassFiles.reader(classFile).getAccess());
  }

  private static byte @Nullable [] found(ClassLoader loader, String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null; // loading it will say so
    }
  }

  private static @Nullable String superclass(byte[] classFile) {
    try {
      return ClassFiles.shape(classFile).superName();
    } catch (DamagedClassFile e) {
      return null; // the planning says so
    }
  }

  private static List<String> supertypes(byte[] classFile) {
    try {
      return ClassFiles.shape(classFile).supertypes();
    } catch (DamagedClassFile e) {
      return List.of(); // the planning says so
    }
  }

  private void define(Class<?> user, ClassUpdate update, byte[] classFile) {
    try {
      loading.define(
          user.getClassLoader(), update.className(), classFile, user.getProtectionDomain());
      loaded.put(user.getClassLoader(), update.internalName(), classFile);
    } catch (LinkageError e) {
      // It stays unloaded, and whoever has it above itself will need a restart for that reason.
      return;
    }
  }

  private static void load(Class<?> user, String className) {
    try {
      Class.forName(className, false, user.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // As above.
      return;
    }
  }
}

package dev.liveswap.engine;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.diff.DamagedClassFile;
import dev.liveswap.engine.identity.GeneratedNames;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.store.LoadedClasses;
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
   * Loads those of classes to be updated; what cannot be loaded is the planning's to say. An
   * anonymous or local class with other supertypes is another class, which the JVM loads as it is.
   */
  void load(List<ClassUpdate> updates) {
    Map<String, ClassUpdate> unloaded = new HashMap<>();
    Map<Class<?>, byte[]> users = new LinkedHashMap<>();
    for (ClassUpdate update : updates) {
      byte[] classFile = update.classFile();
      if (classFile != null) {
        List<Class<?>> types = program.loaded(update);
        if (!GeneratedNames.isNumbered(update.internalName())) {
          types.stream().filter(prepared).forEach(type -> users.put(type, classFile));
        }
        if (types.isEmpty()) {
          unloaded.put(update.internalName(), update);
        }
      }
    }
    users.forEach((type, classFile) -> loadAbove(type, classFile, unloaded, new HashSet<>()));
  }

  /** Whether any superclass was loaded that the JVM took for an interface. */
  boolean bringCarriers() {
    return !carried.isEmpty();
  }

  /**
   * What is left to do when the reload does not become live: superclasses that the JVM took for
   * interfaces stay that, and other classes may be loaded below them.
   *
   * @return null where there are none
   */
  @Nullable ReloadPlan carriersOnly(LiveClasses engine) {
    Map<Class<?>, byte[]> classFiles = new HashMap<>();
    for (Class<?> type : carried) {
      byte[] classFile = loaded.get(type.getClassLoader(), type.getName().replace('.', '/'));
      if (classFile != null) {
        classFiles.put(type, classFile);
      }
    }
    if (classFiles.isEmpty()) {
      return null;
    }
    return ReloadPlan.of(engine, engine.propose(classFiles, loader -> List.of()), classFiles);
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
        boolean defines = update != null && above != null && program.mustBeDefined(update);
        if (defines && above != null) {
          loadAbove(user, above, unloaded, seen);
        }
        boolean isNew = update != null && update.previous() == null;
        carriers.expect(name.equals(superclass) ? name : null, isNew);
        if (defines && update != null && above != null) {
          define(user, update, above);
        } else {
          load(user, className);
        }
        carriers.expect(null, false);
        takeCarrier(user, name, unloaded, seen);
      }
    }
  }

  private void takeCarrier(
      Class<?> user, String name, Map<String, ClassUpdate> unloaded, Set<String> seen) {
    ClassLoader loader = user.getClassLoader();
    Class<?> type =
        carriers.contains(loader, name) ? loading.findLoaded(loader, name.replace('/', '.')) : null;
    byte[] classFile = type == null ? null : loaded.get(loader, name);
    if (type != null && classFile != null) {
      carried.add(type);
      // The JVM has not looked for its superclass.
      loadAbove(user, classFile, unloaded, seen);
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

package dev.liveswap.engine;

import dev.liveswap.engine.state.LoadedProgram;
import dev.liveswap.engine.store.LoadedClasses;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reloadable classes that one loader has defined, as far as their loading was seen. Classes of
 * other loaders are libraries to them: edits whose effect reaches across loaders need a restart.
 */
final class LoaderClasses implements LoadedProgram {
  private final WeakReference<ClassLoader> loader;
  private final ClassLoading loading;
  private final LoadedClasses loaded;
  private final LoadWeaving weaving;

  LoaderClasses(
      ClassLoader loader, ClassLoading loading, LoadedClasses loaded, LoadWeaving weaving) {
    this.loader = new WeakReference<>(loader);
    this.loading = loading;
    this.loaded = loaded;
    this.weaving = weaving;
  }

  @Override
  public @Nullable Class<?> find(ClassLoader from, String internalName) {
    ClassLoader defining = loader.get();
    if (defining == null || loaded.get(defining, internalName) == null) {
      return null;
    }
    Class<?> type = loading.findLoaded(defining, internalName.replace('/', '.'));
    return type != null && type.getClassLoader() == defining && weaving.given(type) != null
        ? type
        : null;
  }

  @Override
  public byte[] classFile(Class<?> type) {
    byte[] current = loaded.get(type.getClassLoader(), type.getName().replace('.', '/'));
    if (current == null) {
      throw new IllegalStateException("nobody saw the class file of " + type.getName());
    }
    return current;
  }

  @Override
  public byte[] woven(Class<?> type) {
    byte[] classFile = classFile(type);
    byte[] given = weaving.given(type);
    // Who has the same shape twice asks for identity, not for equality.
    return given == null || java.util.Arrays.equals(given, classFile) ? classFile : given;
  }

  @Override
  public Collection<Class<?>> all() {
    List<Class<?>> all = new ArrayList<>();
    ClassLoader defining = loader.get();
    if (defining != null) {
      for (String name : loaded.namesOf(defining)) {
        Class<?> type = find(defining, name);
        if (type != null) {
          all.add(type);
        }
      }
    }
    return all;
  }
}

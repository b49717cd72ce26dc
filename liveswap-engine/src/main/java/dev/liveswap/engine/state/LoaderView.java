package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.LibraryDefault;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.fit.World;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes as they are, by the names under which one loader sees them. */
final class LoaderView implements World {
  private final ClassLoader loader;
  private final LoadedProgram program;
  private final Concern concern;
  private final @Nullable ProgramIndex index;
  private final LibraryShapes libraries;
  private final Map<String, @Nullable ClassVersion> known = new HashMap<>();
  private final Map<String, Map<String, Class<?>>> below = new HashMap<>();
  private final Set<Class<?>> twins = new LinkedHashSet<>();
  private @Nullable Collection<ClassVersion> evolved;

  /**
   * @param index finds subtypes; null for a class that is being loaded, which has none
   */
  LoaderView(
      ClassLoader loader, LoadedProgram program, Concern concern, @Nullable ProgramIndex index) {
    this.loader = loader;
    this.program = program;
    this.concern = concern;
    this.index = index;
    this.libraries = new LibraryShapes(loader);
  }

  @Override
  public @Nullable ClassVersion version(String name) {
    if (!known.containsKey(name)) {
      Class<?> type = program.find(loader, name);
      known.put(name, type == null ? null : version(type));
    }
    return known.get(name);
  }

  private ClassVersion version(Class<?> type) {
    ClassVersion edited = concern.version(type);
    return edited == null
        ? ClassVersion.woven(program.classFile(type), program.woven(type))
        : edited;
  }

  @Override
  public @Nullable Shape library(String name) {
    return libraries.of(name);
  }

  @Override
  public byte @Nullable [] libraryFile(String name) {
    return libraries.file(name);
  }

  @Override
  public Set<LibraryDefault> guarded() {
    return concern.guarded();
  }

  @Override
  public Set<String> subtypes(String name) {
    Set<String> seen = new HashSet<>();
    below(name)
        .forEach(
            (subtype, type) -> {
              if (isSeen(type)) {
                seen.add(subtype);
              }
            });
    return seen;
  }

  @Override
  public Collection<ClassVersion> evolved() {
    Collection<ClassVersion> seen = evolved;
    if (seen == null) {
      seen = concern.seenBy(loader, program);
      evolved = seen;
    }
    return seen;
  }

  @Override
  public Collection<ClassVersion> users(Set<String> types) {
    Map<String, ClassVersion> users = new LinkedHashMap<>();
    if (index != null) {
      for (String name : types) {
        for (Class<?> user : index.using(name)) {
          String username = ProgramIndex.internalName(user);
          if (program.find(loader, username) == user) {
            users.put(username, version(user));
          }
        }
      }
    }
    return users.values();
  }

  /** Whether the loader sees this class under its name. */
  boolean isSeen(Class<?> type) {
    return program.find(loader, ProgramIndex.internalName(type)) == type;
  }

  /** Also those of loaders that delegate to this one or to one it delegates to. */
  private Map<String, Class<?>> below(String name) {
    Map<String, Class<?>> found = below.get(name);
    if (found == null) {
      found = findBelow(name);
      below.put(name, found);
    }
    return found;
  }

  private Map<String, Class<?>> findBelow(String name) {
    Class<?> type = program.find(loader, name);
    if (index == null || type == null) {
      return Map.of();
    }
    Map<String, Class<?>> found = new LinkedHashMap<>();
    for (Class<?> subtype : index.below(type)) {
      String subname = ProgramIndex.internalName(subtype);
      Class<?> other = found.get(subname);
      if (other != null) {
        twins.add(other);
        twins.add(subtype);
      }
      if (other == null || program.find(loader, subname) == subtype) {
        found.put(subname, subtype);
      }
    }
    return found;
  }

  /**
   * Classes of other loaders that have the name of another class below the same one: one call site
   * has to do with both.
   *
   * @return as far as the fit has met them
   */
  Set<Class<?>> twins() {
    return twins;
  }

  @Override
  public World overriders() {
    return new Overriders();
  }

  /** The same, with the subtypes that other loaders have and this one does not see. */
  private final class Overriders implements World {
    private @Nullable Collection<ClassVersion> all;

    @Override
    public @Nullable ClassVersion version(String name) {
      ClassVersion seen = LoaderView.this.version(name);
      if (seen != null) {
        return seen;
      }
      for (Map<String, Class<?>> types : below.values()) {
        Class<?> type = types.get(name);
        if (type != null) {
          return LoaderView.this.version(type);
        }
      }
      return null;
    }

    @Override
    public @Nullable Shape library(String name) {
      return LoaderView.this.library(name);
    }

    @Override
    public byte @Nullable [] libraryFile(String name) {
      return LoaderView.this.libraryFile(name);
    }

    @Override
    public Set<LibraryDefault> guarded() {
      return LoaderView.this.guarded();
    }

    @Override
    public Set<String> subtypes(String name) {
      return below(name).keySet();
    }

    @Override
    public Collection<ClassVersion> evolved() {
      Collection<ClassVersion> found = all;
      if (found == null) {
        found = concern.seenByOrBelow(loader, program);
        all = found;
      }
      return found;
    }

    @Override
    public Collection<ClassVersion> users(Set<String> types) {
      return LoaderView.this.users(types);
    }
  }
}

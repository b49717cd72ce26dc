package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.NestNames.Nest;
import dev.liveswap.engine.NestNames.NestKey;
import dev.liveswap.engine.diff.DamagedClassFile;
import dev.liveswap.engine.fit.Member;
import dev.liveswap.engine.fit.OuterObject;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.identity.ClassRenamer;
import dev.liveswap.engine.identity.ConstantBodies;
import dev.liveswap.engine.identity.GeneratedNames;
import dev.liveswap.engine.identity.InnerClassNames;
import dev.liveswap.engine.identity.NestIdentity;
import dev.liveswap.engine.identity.NestIdentity.Loaded;
import dev.liveswap.engine.identity.NestIdentity.OuterField;
import dev.liveswap.engine.identity.NestedClasses;
import dev.liveswap.engine.store.LoadedClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the numbered classes of a reload the names that they have in the JVM. Everything after it
 * takes a reload as if javac had named them so. Changes nothing.
 */
final class GeneratedClasses {
  /**
   * A reload in the names of the JVM.
   *
   * @param updates the updates to plan with
   * @param fresh internal names of classes that no loader would find under their names, or not in
   *     this version: they have to be defined
   * @param names the names, once the reload is live
   * @param notes which objects keep their old code
   */
  record Named(
      List<ClassUpdate> updates,
      Set<String> fresh,
      Map<NestKey, Nest> names,
      List<Finding> notes) {}

  private final LoadedClasses loaded;
  private final ClassLoading loading;
  private final ProgramClasses program;
  private final Structure structure;

  private final List<ClassUpdate> updates = new ArrayList<>();
  private final Set<String> fresh = new HashSet<>();
  private final Map<NestKey, Nest> names = new LinkedHashMap<>();
  private final List<Finding> notes = new ArrayList<>();

  GeneratedClasses(
      LoadedClasses loaded, ClassLoading loading, ProgramClasses program, Structure structure) {
    this.loaded = loaded;
    this.loading = loading;
    this.program = program;
    this.structure = structure;
  }

  Named name(List<ClassUpdate> requested) {
    Map<String, List<ClassUpdate>> nests = new LinkedHashMap<>();
    for (ClassUpdate update : requested) {
      String host = host(update);
      if (host == null) {
        updates.add(update);
      } else {
        nests.computeIfAbsent(host, name -> new ArrayList<>()).add(update);
      }
    }
    nests.forEach(this::nameNest);
    return new Named(List.copyOf(updates), fresh, names, List.copyOf(notes));
  }

  /** The host of the nest that a class is in; null where the class file cannot be read. */
  private static @Nullable String host(ClassUpdate update) {
    byte[] classFile = update.classFile();
    if (classFile == null) {
      classFile = update.previous();
    }
    if (classFile == null) {
      return outermost(update.internalName());
    }
    try {
      Shape shape = Shape.of(classFile);
      return isWithoutNest(shape) ? outermost(shape.name()) : shape.nest();
    } catch (DamagedClassFile e) {
      return null; // for the planner to say
    }
  }

  /**
   * Not all compilers know of nests: Kotlin's writes no attributes for them, and before Java 11
   * there were none. Classes that belong together name each other there all the same.
   */
  private static boolean isWithoutNest(Shape shape) {
    return shape.nestHost() == null
        && shape.nestMembers().isEmpty()
        && !outermost(shape.name()).equals(shape.name());
  }

  private static String outermost(String name) {
    int end = name.indexOf('$', name.lastIndexOf('/') + 2);
    return end < 0 ? name : name.substring(0, end);
  }

  private void nameNest(String host, List<ClassUpdate> nest) {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    for (ClassUpdate update : nest) {
      // One that was renumbered is loaded under another name; its host keeps its own.
      ClassUpdate ofHost = new ClassUpdate(host.replace('/', '.'), null, null, update.scope());
      for (ClassUpdate known : List.of(update, ofHost)) {
        program.loaded(known).forEach(type -> loaders.add(type.getClassLoader()));
      }
    }
    List<Renaming> renamings = new ArrayList<>();
    for (ClassLoader loader : loaders) {
      Renaming renaming = new Renaming(new NestKey(loader, host), nest);
      if (renaming.isPossible()) {
        renaming.work();
        renamings.add(renaming);
      }
    }
    if (renamings.stream().noneMatch(Renaming::renames)) {
      updates.addAll(nest);
      return;
    }
    renamings.forEach(Renaming::update);
  }

  /** One nest in one loader. */
  private final class Renaming {
    private final NestKey key;
    private final Nest before;
    private final Map<String, ClassUpdate> updated = new LinkedHashMap<>();

    /** The classes that are loaded, by their names in the JVM. */
    private final Map<String, byte[]> running = new TreeMap<>();

    /** The new version of all classes that are loaded or in the reload, by compiled names. */
    private final Map<String, byte[]> compiled = new TreeMap<>();

    private Nest after = Nest.AS_COMPILED;

    Renaming(NestKey key, List<ClassUpdate> nest) {
      this.key = key;
      this.before = structure.names().of(key);
      nest.forEach(update -> updated.put(update.internalName(), update));
      for (String name : loaded.namesInNest(key.loader(), key.host())) {
        Class<?> type = loading.findLoaded(key.loader(), name.replace('/', '.'));
        byte[] classFile = loaded.get(key.loader(), name);
        if (type != null
            && type.getClassLoader() == key.loader()
            && classFile != null
            && (name.equals(key.host()) || NestedClasses.isNested(classFile))) {
          running.put(name, classFile);
        }
      }
    }

    /** Whether any name could matter, and all classes can take what follows from other names. */
    boolean isPossible() {
      return running.keySet().stream().anyMatch(GeneratedNames::isNumbered)
          && running.keySet().stream().allMatch(this::isPrepared);
    }

    private boolean isPrepared(String name) {
      Class<?> type = loading.findLoaded(key.loader(), name.replace('/', '.'));
      return type != null && structure.isPrepared(type);
    }

    void work() {
      collectCompiled();
      if (isRunning()) {
        after = nest(before.names(), before.superseded());
        names.put(key, after);
        return;
      }
      Map<String, Loaded> known = new TreeMap<>();
      running.forEach(
          (name, classFile) ->
              known.put(
                  name,
                  new Loaded(classFile, !before.superseded().contains(name), outerField(name))));
      Set<String> members = members();
      NestIdentity.Result result =
          NestIdentity.of(
              known,
              compiled,
              name -> members.contains(name) || isLoaded(name) || onDisk(name) != null);
      Set<String> superseded = new TreeSet<>(running.keySet());
      superseded.removeIf(name -> !GeneratedNames.isNumbered(name));
      superseded.removeAll(result.names().values());
      after = nest(result.names(), superseded);
      names.put(key, after);
      result.superseded().forEach(this::note);
    }

    private @Nullable OuterField outerField(String name) {
      Class<?> type = loading.findLoaded(key.loader(), name.replace('/', '.'));
      Shape resident = type == null ? null : structure.resident(type);
      Member field = resident == null ? null : OuterObject.field(resident);
      return field == null ? null : new OuterField(field.name(), field.descriptor());
    }

    /** Once a class has another name, what was last compiled under each has to be known. */
    private Nest nest(Map<String, String> now, Set<String> superseded) {
      Nest asCompiled = new Nest(now, superseded, Map.of());
      if (asCompiled.isAsCompiled() && before.files().isEmpty()) {
        return asCompiled;
      }
      Map<String, byte[]> files =
          new HashMap<>(before.files().isEmpty() ? running : before.files());
      files.putAll(compiled);
      updated.forEach(
          (name, update) -> {
            if (update.classFile() == null) {
              files.remove(name);
            }
          });
      return new Nest(now, superseded, files);
    }

    /** Whether the JVM has all this already. */
    private boolean isRunning() {
      return compiled.entrySet().stream()
          .allMatch(
              entry -> {
                if (GeneratedNames.isNumbered(entry.getKey())
                    && !before.isAsCompiled()
                    && !before.names().containsKey(entry.getKey())) {
                  return false;
                }
                byte[] runs = running.get(before.name(entry.getKey()));
                return runs == null
                    || isMadeOf(runs, ClassRenamer.rename(entry.getValue(), before.names()));
              });
    }

    private boolean isLoaded(String name) {
      return loading.findLoaded(key.loader(), name.replace('/', '.')) != null;
    }

    /** All classes of the new version's nest, by compiled names. */
    private Set<String> members() {
      Set<String> members = new LinkedHashSet<>();
      byte[] host = newVersion(key.host());
      if (host != null) {
        members.addAll(Shape.of(host).nestMembers());
      }
      addWithoutNest(members);
      updated.forEach(
          (name, update) -> {
            if (update.classFile() != null) {
              members.add(name);
            }
          });
      members.remove(key.host());
      return members;
    }

    /** Those that are loaded are still there unless they are deleted; class files name others. */
    private void addWithoutNest(Set<String> members) {
      Map<String, byte[]> known = before.isAsCompiled() ? running : before.files();
      known.forEach(
          (name, classFile) -> {
            ClassUpdate update = updated.get(name);
            boolean isDeleted = update != null && update.classFile() == null;
            if (!isDeleted && isWithoutNest(Shape.of(classFile))) {
              members.add(name);
            }
          });
      Deque<String> toRead = new ArrayDeque<>(members);
      toRead.add(key.host());
      while (!toRead.isEmpty()) {
        byte[] classFile = newVersion(toRead.remove());
        if (classFile != null) {
          for (String inner : InnerClassNames.of(classFile)) {
            boolean isHere = inner.startsWith(key.host() + '$') && newVersion(inner) != null;
            if (isHere && members.add(inner)) {
              toRead.add(inner);
            }
          }
        }
      }
    }

    private void collectCompiled() {
      Set<String> all = members();
      all.add(key.host());
      for (String name : all) {
        byte[] classFile = newVersion(name);
        if (classFile != null) {
          compiled.put(name, classFile);
        }
      }
    }

    /** A class of the new version, by its compiled name; null where nothing can be found. */
    private byte @Nullable [] newVersion(String name) {
      ClassUpdate update = updated.get(name);
      if (update != null) {
        return update.classFile();
      }
      byte[] known = before.files().get(name);
      if (known == null && before.isAsCompiled()) {
        known = running.get(name);
      }
      return known == null ? onDisk(name) : known;
    }

    private byte @Nullable [] onDisk(String name) {
      try (InputStream in = key.loader().getResourceAsStream(name + ".class")) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }

    /** Whether a class has, or had, another name than it was compiled with. */
    boolean renames() {
      return !after.isAsCompiled() || !before.isAsCompiled();
    }

    /** Adds what the reload comes to in the names of the JVM. */
    void update() {
      Scope scope = new Scope.InLoader(key.loader());
      compiled.forEach(
          (compiledName, classFile) -> {
            String name = after.name(compiledName);
            byte[] renamed = ClassRenamer.rename(classFile, after.names());
            byte[] runs = running.get(name);
            boolean isAsCompiled = name.equals(compiledName) && renamed == classFile;
            ClassUpdate original = updated.get(compiledName);
            if (runs == null && isAsCompiled) {
              if (original != null) {
                updates.add(original);
              }
            } else if (runs == null || !isMadeOf(runs, renamed)) {
              updates.add(new ClassUpdate(name.replace('/', '.'), renamed, runs, scope));
              if (runs == null) {
                fresh.add(name);
              }
            }
          });
      addRemovals(scope);
    }

    /** Whether a class runs as it was compiled, or as its constants need it. */
    private static boolean isMadeOf(byte[] runs, byte[] compiled) {
      return Arrays.equals(runs, compiled)
          || Arrays.equals(ConstantBodies.compiled(runs), compiled);
    }

    private void addRemovals(Scope scope) {
      for (String name : after.superseded()) {
        if (!before.superseded().contains(name)) {
          updates.add(new ClassUpdate(name.replace('/', '.'), null, running.get(name), scope));
        }
      }
      updated.forEach(
          (name, update) -> {
            if (update.classFile() == null && !GeneratedNames.isNumbered(name)) {
              updates.add(update);
            }
          });
    }

    private void note(int line) {
      String className = key.host().replace('/', '.');
      notes.add(
          Finding.about(
              Code.OLD_CODE_KEPT,
              className,
              "an anonymous or local class of "
                  + className
                  + (line == 0 ? "" : " (line " + line + ")")
                  + " captures other variables now or has other supertypes: objects of it that"
                  + " exist keep their old code"));
    }
  }
}

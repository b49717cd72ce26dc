package dev.liveswap.engine.state;

import dev.liveswap.engine.base.TrustedLookup;
import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Fit;
import dev.liveswap.engine.fit.Fit.CompanionFile;
import dev.liveswap.engine.fit.Fit.Edit;
import dev.liveswap.engine.fit.Places;
import dev.liveswap.engine.fit.ReferenceIndex;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.fit.World;
import dev.liveswap.engine.link.LinkHook;
import dev.liveswap.engine.link.Linker;
import dev.liveswap.engine.mirror.AddedMembers;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the running program in their versions, and how they get new ones. Holds classes
 * weakly. Not thread-safe: reloads are done one at a time.
 */
public final class LiveClasses {
  /** How class definitions get to the JVM. */
  @FunctionalInterface
  public interface Redefinition {
    /**
     * Redefines all classes or none, as {@link Instrumentation#redefineClasses} does.
     *
     * @param definitions each class once
     * @throws ClassNotFoundException never, in practice
     * @throws UnmodifiableClassException if the JVM does not let a class be redefined
     */
    void redefine(ClassDefinition... definitions)
        throws ClassNotFoundException, UnmodifiableClassException;
  }

  /** Lets reflection see the versions that are current. */
  public interface Reflection {
    /** The new versions are in place; their initializers come next, and may look at themselves. */
    void show();

    /** They failed, and the previous versions are in place again. */
    void takeBack();
  }

  /** A class that was edited, or refers to one that was. */
  private static final class Evolved {
    ClassVersion version;
    byte[] given;
    final Map<String, Companion> companions = new HashMap<>();

    Evolved(ClassVersion version, byte[] given) {
      this.version = version;
      this.given = given;
    }

    Evolved copy() {
      Evolved copy = new Evolved(version, given);
      copy.companions.putAll(companions);
      return copy;
    }
  }

  /** A companion and the class file it has. */
  private record Companion(Class<?> type, CompanionFile given) {}

  private final MethodHandles.Lookup trusted;
  private final LoadedProgram program;
  private final Predicate<Class<?>> initialized;
  private final Map<Class<?>, Evolved> evolved = new WeakHashMap<>();
  private final ReferenceIndex<Class<?>> references = new ReferenceIndex<>();
  private int companions;
  private volatile Concern concern = new Concern(Map.of(), Set.of(), Set.of(), Set.of());

  private LiveClasses(
      MethodHandles.Lookup trusted, LoadedProgram program, Predicate<Class<?>> initialized) {
    this.trusted = trusted;
    this.program = program;
    this.initialized = initialized;
  }

  /**
   * Lets generated code into the JVM.
   *
   * @param instrumentation of this JVM
   * @param program what is loaded
   * @param initialized whether the JVM has begun to initialize a class
   * @return the classes as they are
   */
  public static LiveClasses open(
      Instrumentation instrumentation, LoadedProgram program, Predicate<Class<?>> initialized) {
    MethodHandles.Lookup trusted = LinkHook.lookup(TrustedLookup.from(instrumentation));
    LinkHook.install(trusted, new Linker(trusted));
    return new LiveClasses(trusted, program, initialized);
  }

  /**
   * Plans new versions of classes of one loader.
   *
   * @param loader their defining loader
   * @param edits the new class files of loaded classes
   * @param arrivals classes that are not loaded yet
   * @return what would be done
   */
  public Proposal propose(
      ClassLoader loader, Map<Class<?>, byte[]> edits, List<ClassVersion> arrivals) {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    List<Edit> list = new ArrayList<>();
    edits.forEach(
        (type, classFile) -> {
          types.put(internalName(type), type);
          list.add(new Edit(version(type), classFile, initialized.test(type)));
        });
    Fit.Result result =
        Fit.of(
            new Before(loader),
            list,
            arrivals,
            owners -> referrers(owners, types),
            host -> host + ClassVersion.COMPANION + ++companions);
    Set<String> concerned = new HashSet<>(result.residents().keySet());
    concerned.addAll(result.versions().keySet());
    for (String name : concerned) {
      if (!types.containsKey(name)) {
        types.put(name, Objects.requireNonNull(program.find(loader, name), name));
      }
    }
    return new Proposal(result.findings(), result, types);
  }

  /**
   * Does what was planned.
   *
   * @param proposal without a finding that needs a restart
   * @param jvm takes the class definitions, once
   * @param reflection is told as soon as they are in place
   * @throws ClassNotFoundException as {@link Redefinition#redefine} does
   * @throws UnmodifiableClassException as {@link Redefinition#redefine} does
   * @throws LinkageError if the JVM rejects a class, or if an initializer of the new version
   *     throws; then the previous version is current, whole
   */
  public void apply(Proposal proposal, Redefinition jvm, Reflection reflection)
      throws ClassNotFoundException, UnmodifiableClassException {
    new Application(proposal, jvm).run(reflection);
  }

  /**
   * Fits a class that is about to be loaded. May be called on any thread.
   *
   * @param loader its defining loader
   * @param classFile its current version
   * @param woven the same, woven; {@code classFile} itself where it is not
   * @return what to give the JVM
   */
  public byte[] loading(ClassLoader loader, byte[] classFile, byte[] woven) {
    Concern now = concern;
    if (now.names().isEmpty() || !now.concerns(classFile)) {
      return woven;
    }
    byte[] fitted = Fit.loading(new AtLoad(loader, now), ClassVersion.woven(classFile, woven));
    return fitted == null ? woven : fitted;
  }

  /**
   * The edited classes, the names that may mean something else because of them, the hosts of nests
   * that are not as the JVM has them, and the types that the JVM cannot be asked about.
   */
  private record Concern(
      Map<String, ClassVersion> evolved,
      Set<String> names,
      Set<String> otherNests,
      Set<String> loose) {

    boolean concerns(byte[] classFile) {
      return !Collections.disjoint(names, ReferenceIndex.dependencies(classFile))
          || (!otherNests.isEmpty() && otherNests.contains(Shape.of(classFile).nest()))
          || (!loose.isEmpty() && ReferenceIndex.names(classFile, loose));
    }
  }

  /**
   * How reflection reaches the members of a class that was edited.
   *
   * @param type the class
   * @param compiled the class file that was last given for it
   * @return what the mirror needs to know
   */
  public AddedMembers added(Class<?> type, byte[] compiled) {
    Evolved known = evolved.get(type);
    if (known == null) {
      return AddedMembers.NONE;
    }
    Map<String, WeakReference<Class<?>>> homes = new HashMap<>();
    known.companions.forEach(
        (name, companion) -> homes.put(name, new WeakReference<>(companion.type())));
    return new CompanionMembers(trusted, type, new Places(known.version, compiled), homes);
  }

  /**
   * Types that were not edited, but of which reflection has to be told because other classes have
   * come to be below them, or no longer are.
   *
   * @param proposal what is going to be done
   * @return their class files
   */
  public Map<Class<?>, byte[]> loosened(Proposal proposal) {
    Map<Class<?>, byte[]> found = new LinkedHashMap<>();
    for (String name : Fit.loose(proposal.fitted().versions().values())) {
      Class<?> type = proposal.types().get(name);
      if (type != null) {
        found.put(type, program.classFile(type));
      }
    }
    return found;
  }

  /**
   * The classes that are below other types than the JVM knows.
   *
   * @return a snapshot
   */
  public Set<Class<?>> moved() {
    Set<Class<?>> moved = new HashSet<>();
    evolved.forEach(
        (type, known) -> {
          if (known.version.hasMoved()) {
            moved.add(type);
          }
        });
    return moved;
  }

  private void updateConcern() {
    Map<String, ClassVersion> versions = new HashMap<>();
    evolved.forEach((type, known) -> versions.put(internalName(type), known.version));
    Set<String> otherNests = new HashSet<>();
    versions.forEach(
        (name, version) -> {
          if (version.hasOtherNest()) {
            otherNests.add(name);
          }
        });
    Set<String> names = references.withSubtypes(versions.keySet());
    Set<String> loose = Fit.loose(versions.values());
    if (!loose.isEmpty()) {
      names.add("java/lang/Class");
    }
    concern = new Concern(Map.copyOf(versions), names, otherNests, loose);
  }

  private ClassVersion version(Class<?> type) {
    Evolved known = evolved.get(type);
    return known == null
        ? ClassVersion.woven(program.classFile(type), program.woven(type))
        : known.version;
  }

  private Collection<ClassVersion> referrers(Set<String> owners, Map<String, Class<?>> types) {
    List<ClassVersion> versions = new ArrayList<>();
    if (owners.isEmpty()) {
      return versions;
    }
    indexAll();
    for (Class<?> type : references.referringTo(owners)) {
      if (types.putIfAbsent(internalName(type), type) == null) {
        versions.add(version(type));
      }
    }
    return versions;
  }

  private void indexAll() {
    for (Class<?> type : program.all()) {
      if (!references.contains(type)) {
        references.put(type, program.classFile(type));
      }
    }
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /** The classes as they are, seen from a loader. */
  private final class Before implements World {
    private final ClassLoader loader;
    private final LibraryShapes libraries;
    private final Map<String, @Nullable ClassVersion> known = new HashMap<>();
    private boolean indexed;

    Before(ClassLoader loader) {
      this.loader = loader;
      this.libraries = new LibraryShapes(loader);
    }

    @Override
    public @Nullable ClassVersion version(String name) {
      if (!known.containsKey(name)) {
        Class<?> type = program.find(loader, name);
        known.put(name, type == null ? null : LiveClasses.this.version(type));
      }
      return known.get(name);
    }

    @Override
    public @Nullable Shape library(String name) {
      return libraries.of(name);
    }

    @Override
    public Set<String> subtypes(String name) {
      if (!indexed) {
        indexAll();
        indexed = true;
      }
      Set<String> found = references.withSubtypes(Set.of(name));
      found.remove(name);
      return found;
    }

    @Override
    public Collection<ClassVersion> users(Set<String> types) {
      indexAll();
      return references.naming(types).stream().map(LiveClasses.this::version).toList();
    }

    @Override
    public Collection<ClassVersion> evolved() {
      return evolved.values().stream().map(known -> known.version).toList();
    }
  }

  /** The classes as they are, for a thread that loads one. */
  private final class AtLoad implements World {
    private final ClassLoader loader;
    private final Concern now;
    private final LibraryShapes libraries;

    AtLoad(ClassLoader loader, Concern now) {
      this.loader = loader;
      this.now = now;
      this.libraries = new LibraryShapes(loader);
    }

    @Override
    public @Nullable ClassVersion version(String name) {
      ClassVersion known = now.evolved().get(name);
      if (known != null) {
        return known;
      }
      Class<?> type = program.find(loader, name);
      return type == null ? null : ClassVersion.woven(program.classFile(type), program.woven(type));
    }

    @Override
    public @Nullable Shape library(String name) {
      return libraries.of(name);
    }

    @Override
    public Set<String> subtypes(String name) {
      return Set.of();
    }

    @Override
    public Collection<ClassVersion> users(Set<String> types) {
      return List.of();
    }

    @Override
    public Collection<ClassVersion> evolved() {
      return now.evolved().values();
    }
  }

  /** One proposal on its way into the JVM. */
  private final class Application {
    private final Fit.Result fitted;
    private final Map<String, Class<?>> types;
    private final Redefinition jvm;
    private final List<ClassDefinition> definitions = new ArrayList<>();
    private final List<ClassDefinition> previous = new ArrayList<>();
    private final Map<String, Companion> fresh = new HashMap<>();

    Application(Proposal proposal, Redefinition jvm) {
      this.fitted = proposal.fitted();
      this.types = proposal.types();
      this.jvm = jvm;
    }

    void run(Reflection reflection) throws ClassNotFoundException, UnmodifiableClassException {
      fitted.residents().forEach(this::planResident);
      fitted.companions().forEach(this::planCompanion);
      if (!definitions.isEmpty()) {
        jvm.redefine(definitions.toArray(new ClassDefinition[0]));
      }
      Map<Class<?>, Evolved> before = new HashMap<>();
      evolved.forEach((type, known) -> before.put(type, known.copy()));
      commit();
      try {
        reflection.show();
        initialize();
      } catch (Throwable e) {
        jvm.redefine(previous.toArray(new ClassDefinition[0]));
        restore(before);
        reflection.takeBack();
        throw e;
      }
      updateConcern();
    }

    private void restore(Map<Class<?>, Evolved> before) {
      evolved.clear();
      evolved.putAll(before);
      before.forEach((type, known) -> references.put(type, known.version.classFile()));
    }

    private void planResident(String name, byte[] classFile) {
      Class<?> type = type(name);
      Evolved known = evolved.get(type);
      byte[] given = known == null ? givenAtLoad(type) : known.given;
      if (!Arrays.equals(given, classFile)) {
        definitions.add(new ClassDefinition(type, classFile));
        previous.add(new ClassDefinition(type, given));
      }
    }

    private byte[] givenAtLoad(Class<?> type) {
      return loading(type.getClassLoader(), program.classFile(type), program.woven(type));
    }

    private void planCompanion(String name, CompanionFile file) {
      Class<?> host = type(host(name));
      Evolved known = evolved.get(host);
      Companion companion = known == null ? null : known.companions.get(name);
      if (companion == null) {
        fresh.put(name, new Companion(define(host, file.classFile()), file));
      } else if (fitted.initializers().contains(name)
          || !Arrays.equals(companion.given().idle(), file.idle())) {
        definitions.add(new ClassDefinition(companion.type(), file.classFile()));
        previous.add(new ClassDefinition(companion.type(), companion.given().classFile()));
      }
    }

    private Class<?> define(Class<?> host, byte[] classFile) {
      try {
        return trusted.in(host).defineClass(classFile);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a trusted lookup may define classes", e);
      }
    }

    private void initialize() {
      for (String name : fitted.initializers()) {
        try {
          Companion companion = fresh.get(name);
          if (companion != null) {
            trusted.in(companion.type()).ensureInitialized(companion.type());
          } else {
            Companion older = Objects.requireNonNull(known(host(name)).companions.get(name));
            Class<?> type = older.type();
            trusted
                .findStatic(type, Fit.INITIALIZE, MethodType.methodType(void.class))
                .invokeExact();
          }
        } catch (Throwable e) {
          LinkageError failure =
              new LinkageError("an initializer of the new version failed: " + rootOf(e));
          failure.initCause(e);
          throw failure;
        }
      }
    }

    private static Throwable rootOf(Throwable e) {
      return e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e;
    }

    private void commit() {
      fitted
          .residents()
          .forEach(
              (name, classFile) -> {
                Class<?> type = type(name);
                Evolved known = evolved.get(type);
                ClassVersion version = fitted.versions().get(name);
                if (known != null) {
                  known.given = classFile;
                  known.version = version == null ? known.version : version;
                } else if (version != null) {
                  evolved.put(type, new Evolved(version, classFile));
                } else {
                  evolved.put(type, new Evolved(version(type), classFile));
                }
                if (version != null) {
                  references.put(type, version.classFile());
                }
              });
      fitted
          .companions()
          .forEach(
              (name, file) -> {
                Map<String, Companion> all = known(host(name)).companions;
                Companion companion = all.containsKey(name) ? all.get(name) : fresh.get(name);
                if (companion != null) {
                  all.put(name, new Companion(companion.type(), file));
                }
              });
    }

    private Evolved known(String host) {
      Evolved known = evolved.get(type(host));
      if (known == null) {
        throw new IllegalStateException(host + " was never edited");
      }
      return known;
    }

    private String host(String companion) {
      return companion.substring(0, companion.indexOf(ClassVersion.COMPANION));
    }

    private Class<?> type(String name) {
      Class<?> type = types.get(name);
      if (type == null) {
        throw new IllegalStateException(name + " is not part of this reload");
      }
      return type;
    }
  }
}

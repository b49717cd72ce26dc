package dev.liveswap.engine.state;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Fit;
import dev.liveswap.engine.fit.Fit.CompanionFile;
import dev.liveswap.engine.fit.LibraryDefault;
import dev.liveswap.engine.fit.Shape;
import dev.liveswap.engine.state.EditedClass.Companion;
import dev.liveswap.engine.state.LibraryGuards.Guarded;
import dev.liveswap.engine.state.Proposal.Change;
import dev.liveswap.engine.state.Proposal.Initializer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Fits one reload, whose classes may be of several loaders. A class file's references are names,
 * and what a name means depends on the loader: so the reload is fitted once for each loader that
 * sees its classes in a way of its own, and two such views must agree about the classes that both
 * see.
 */
final class ReloadFit {
  private final LoadedProgram program;
  private final ProgramIndex index;
  private final EditedClasses classes;
  private final Predicate<Class<?>> initialized;
  private final ConstantRoom room;
  private final CompanionNames companionNames;

  private final Map<Class<?>, byte[]> edits;
  private final Function<ClassLoader, List<ClassVersion>> arrivals;
  private final boolean keepsOldCode;

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<Class<?>, Change> changes = new LinkedHashMap<>();
  private final Set<Initializer> initializers = new LinkedHashSet<>();
  private final Map<String, byte[]> newClasses = new LinkedHashMap<>();
  private final Map<Class<?>, Guarded> wanted = new LinkedHashMap<>();

  ReloadFit(
      LoadedProgram program,
      ProgramIndex index,
      EditedClasses classes,
      Predicate<Class<?>> initialized,
      ConstantRoom room,
      CompanionNames companionNames,
      Map<Class<?>, byte[]> edits,
      Function<ClassLoader, List<ClassVersion>> arrivals,
      boolean keepsOldCode) {
    this.keepsOldCode = keepsOldCode;
    this.program = program;
    this.index = index;
    this.classes = classes;
    this.initialized = initialized;
    this.room = room;
    this.companionNames = companionNames;
    this.edits = edits;
    this.arrivals = arrivals;
  }

  Proposal propose() {
    Set<Class<?>> uninitialized = new HashSet<>();
    for (Class<?> type : edits.keySet()) {
      if (!initialized.test(type)) {
        uninitialized.add(type);
      }
    }
    views().forEach((loader, covered) -> fit(loader, covered, uninitialized));
    List<Finding> all = List.copyOf(findings);
    if (all.stream().anyMatch(finding -> !finding.code().leadsTo().isLive())) {
      return new Proposal(all, Map.of(), List.of(), Map.of(), Map.of(), Set.of());
    }
    return new Proposal(
        all, changes, List.copyOf(initializers), newClasses, guards(), uninitialized);
  }

  private Map<Class<?>, Guarded> guards() {
    Map<Class<?>, ClassVersion> changed = new HashMap<>();
    changes.forEach(
        (type, change) -> {
          if (change.version() != null) {
            changed.put(type, change.version());
          }
        });
    return classes.guards().with(wanted, classes.versionsWith(changed));
  }

  /**
   * The loaders to fit for, each with the classes of the reload that it sees as they see others.
   */
  private Map<ClassLoader, Set<Class<?>>> views() {
    Set<Class<?>> left = new LinkedHashSet<>(edits.keySet());
    left.addAll(index.referringTo(reshaped()));
    onlookers().forEach(type -> left.addAll(index.using(type)));
    Set<ClassLoader> candidates = new LinkedHashSet<>();
    left.forEach(type -> candidates.add(type.getClassLoader()));
    Map<ClassLoader, Set<Class<?>>> seen = new HashMap<>();
    for (ClassLoader candidate : candidates) {
      Set<Class<?>> covered = new LinkedHashSet<>(left);
      covered.removeIf(type -> !agrees(candidate, type));
      seen.put(candidate, covered);
    }
    Map<ClassLoader, Set<Class<?>>> views = new LinkedHashMap<>();
    while (!left.isEmpty()) {
      ClassLoader best = candidates.iterator().next();
      for (ClassLoader candidate : candidates) {
        if (count(seen, candidate, left) > count(seen, best, left)) {
          best = candidate;
        }
      }
      Set<Class<?>> covered = Objects.requireNonNull(seen.get(best));
      views.put(best, covered);
      left.removeAll(covered);
    }
    return views;
  }

  private static long count(
      Map<ClassLoader, Set<Class<?>>> seen, ClassLoader loader, Set<Class<?>> left) {
    return Objects.requireNonNull(seen.get(loader)).stream().filter(left::contains).count();
  }

  /** Whether a loader sees a class, and the edited ones under the names that the class uses. */
  private boolean agrees(ClassLoader loader, Class<?> type) {
    if (type.getClassLoader() == loader) {
      return true;
    }
    if (program.find(loader, ProgramIndex.internalName(type)) != type) {
      return false;
    }
    for (Class<?> edited : edits.keySet()) {
      String name = ProgramIndex.internalName(edited);
      Class<?> meant = program.find(type.getClassLoader(), name);
      if (meant != null && meant != program.find(loader, name)) {
        return false;
      }
    }
    return true;
  }

  /** The edited classes whose members others may find elsewhere now. */
  private List<Class<?>> reshaped() {
    List<Class<?>> reshaped = new ArrayList<>();
    edits.forEach(
        (type, classFile) -> {
          Shape before = classes.version(type).current();
          Shape now = Shape.of(classFile);
          // The order of an enum's constants counts, too.
          if (type.isEnum()
              || !before.methods().equals(now.methods())
              || !before.fields().equals(now.fields())
              || !before.supertypes().equals(now.supertypes())) {
            reshaped.add(type);
          }
        });
    return reshaped;
  }

  /** What code names that looks at a part of the hierarchy which the edits change. */
  private Set<String> onlookers() {
    Set<String> names = new LinkedHashSet<>();
    edits.forEach(
        (type, classFile) -> {
          ClassVersion before = classes.version(type);
          Shape now = Shape.of(classFile);
          if (!before.current().supertypes().equals(now.supertypes())) {
            addAbove(type.getClassLoader(), before.resident(), names);
            addAbove(type.getClassLoader(), before.current(), names);
            addAbove(type.getClassLoader(), now, names);
            names.add("java/lang/Class");
          }
        });
    return names;
  }

  private void addAbove(ClassLoader loader, Shape shape, Set<String> names) {
    for (String name : shape.supertypes()) {
      Class<?> type = program.find(loader, name);
      if (type != null && names.add(name)) {
        addAbove(loader, classes.version(type).resident(), names);
        addAbove(loader, classes.version(type).current(), names);
      }
    }
  }

  private void fit(ClassLoader loader, Set<Class<?>> covered, Set<Class<?>> uninitialized) {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    List<Fit.Edit> list = new ArrayList<>();
    edits.forEach(
        (type, classFile) -> {
          if (program.find(loader, ProgramIndex.internalName(type)) == type) {
            types.put(ProgramIndex.internalName(type), type);
            list.add(
                new Fit.Edit(
                    classes.version(type),
                    classFile,
                    !uninitialized.contains(type),
                    full(type, classFile)));
          }
        });
    LoaderView view = new LoaderView(loader, program, classes.concern(), index);
    Fit.Result result =
        Fit.of(
            view,
            list,
            list.isEmpty() ? List.of() : arrivals.apply(loader), // strangers do not see them
            owners -> referrers(loader, owners, types, covered),
            name -> initialized.test(find(loader, name)),
            companionNames.forView(name -> find(loader, name)),
            keepsOldCode);
    findings.addAll(result.findings());
    for (Class<?> twin : view.twins()) {
      checkTwin(twin, result, view);
    }
    merge(loader, result);
  }

  private Set<String> full(Class<?> type, byte[] classFile) {
    Set<String> full = new HashSet<>();
    if (room.isFull(type, classFile)) {
      full.add(ProgramIndex.internalName(type));
    }
    EditedClass known = classes.get(type);
    if (known != null) {
      for (String name : known.version().companionsInUse()) {
        Companion companion = known.companions().get(name);
        if (companion != null && room.isFull(companion.loaded(), classFile)) {
          full.add(name);
        }
      }
    }
    return full;
  }

  /** A call site knows classes by their names: those of one name must be alike to it. */
  private void checkTwin(Class<?> twin, Fit.Result result, LoaderView view) {
    String name = ProgramIndex.internalName(twin);
    ClassVersion changed = result.versions().get(name);
    if (changed != null && view.isSeen(twin)) {
      return;
    }
    ClassVersion other = changed == null ? view.overriders().version(name) : changed;
    if (other != null && !other.overridesLike(classes.version(twin))) {
      refuse(
          twin.getName(),
          "another class loader has a class of that name, which overrides other methods");
    }
  }

  private Class<?> find(ClassLoader loader, String name) {
    return Objects.requireNonNull(program.find(loader, name), name);
  }

  private Collection<ClassVersion> referrers(
      ClassLoader loader, Set<String> owners, Map<String, Class<?>> types, Set<Class<?>> covered) {
    List<Class<?>> edited = new ArrayList<>();
    for (String owner : owners) {
      edited.add(find(loader, owner));
    }
    List<ClassVersion> versions = new ArrayList<>();
    for (Class<?> type : index.referringTo(edited)) {
      String name = ProgramIndex.internalName(type);
      if (covered.contains(type) || agrees(loader, type)) {
        Class<?> known = types.putIfAbsent(name, type);
        if (known == null || known == type) {
          versions.add(classes.version(type));
        }
      }
    }
    return versions;
  }

  private void merge(ClassLoader loader, Fit.Result result) {
    Map<Class<?>, Change> fitted = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>(result.versions().keySet());
    names.addAll(result.residents().keySet());
    for (String name : names) {
      Map<String, CompanionFile> companions = new LinkedHashMap<>();
      result
          .companions()
          .forEach(
              (companion, file) -> {
                if (host(companion).equals(name)) {
                  companions.put(companion, file);
                }
              });
      fitted.put(
          find(loader, name),
          new Change(
              result.versions().get(name),
              result.residents().get(name),
              companions,
              result.relinked().contains(name),
              false));
    }
    fitted.forEach(
        (type, change) -> {
          Change other = changes.putIfAbsent(type, change);
          if (other != null && !other.sameAs(change)) {
            refuse(type.getName(), "several class loaders want it in different versions");
          }
        });
    for (Fit.Initializer each : result.initializers()) {
      initializers.add(
          new Initializer(find(loader, each.host()), each.companion(), each.assigned()));
    }
    newClasses.putAll(result.arrivals());
    for (LibraryDefault method : result.guarded()) {
      want(loader, method);
    }
  }

  private void want(ClassLoader loader, LibraryDefault method) {
    byte[] classFile = Objects.requireNonNull(new LibraryShapes(loader).file(method.type()));
    try {
      // It is loaded: classes that implement it are.
      Class<?> type = Class.forName(method.type().replace('/', '.'), false, loader);
      wanted.merge(
          type, LibraryGuards.unguarded(classFile, Set.of(method.method())), LibraryGuards::merge);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refuse(String className, String reason) {
    findings.add(
        Finding.about(Code.NOT_MODIFIABLE, className, className + " cannot be fitted: " + reason));
  }

  private static String host(String companion) {
    return companion.substring(0, companion.indexOf(ClassVersion.COMPANION));
  }

  /** Gives companions names that no class has, the same ones in each view of one reload. */
  static final class CompanionNames {
    private int last;
    private final Map<List<@Nullable Object>, String> given = new HashMap<>();

    /** Forgets which names stand for what; none of them is given again. */
    void startReload() {
      given.clear();
    }

    UnaryOperator<String> forView(Function<String, Class<?>> types) {
      Map<String, Integer> counts = new HashMap<>();
      return host ->
          given.computeIfAbsent(
              List.of(types.apply(host), counts.merge(host, 1, Integer::sum)),
              each -> host + ClassVersion.COMPANION + ++last);
    }
  }
}

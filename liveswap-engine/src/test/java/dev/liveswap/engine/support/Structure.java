package dev.liveswap.engine.support;

import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.state.InitializerFailure;
import dev.liveswap.engine.state.LiveClasses;
import dev.liveswap.engine.state.LoadedProgram;
import dev.liveswap.engine.state.Proposal;
import dev.liveswap.engine.state.Transaction;
import dev.liveswap.engine.weave.LateCatchers;
import dev.liveswap.engine.weave.LibraryClass;
import dev.liveswap.engine.weave.Weaver;
import java.lang.instrument.ClassDefinition;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small program in a class loader of its own, whose classes change their structure. */
public final class Structure extends ClassLoader implements LoadedProgram {
  private final Map<String, byte[]> onDisk = new HashMap<>();
  private final Map<String, byte[]> current = new HashMap<>();
  private final Map<String, byte[]> woven = new HashMap<>();
  private final Map<String, byte[]> fitted = new HashMap<>();
  private final Set<String> unseen = new HashSet<>();
  private final LiveClasses live;
  private boolean weaves = true;

  /** The definitions that the last edit gave the JVM. */
  private final List<ClassDefinition> given = new ArrayList<>();

  private Structure() throws Exception {
    super(Structure.class.getClassLoader());
    live =
        LiveClasses.open(
            TestInstrumentation.get(), this, Structure::isInitialized, (type, classFile) -> false);
  }

  public static Structure of(String... sources) throws Exception {
    Structure program = new Structure();
    program.onDisk.putAll(Sources.compile(sources));
    return program;
  }

  /** What a cold start of these sources prints. */
  public static Object cold(String[] sources, String className, String method) throws Exception {
    return of(sources).call(className, method);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] classFile = onDisk.get(name);
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    current.put(name, classFile);
    byte[] woven = weave(classFile);
    this.woven.put(name, woven);
    byte[] fitted = live.loading(this, classFile, woven);
    if (fitted != woven) {
      this.fitted.put(name, fitted);
      this.woven.put(name, LateCatchers.add(woven, LateCatchers.between(woven, fitted)));
    }
    unseen.add(name);
    return defineClass(name, fitted, 0, fitted.length);
  }

  /** Edits the program; the findings say why nothing was applied, or are notes. */
  public List<Finding> edit(String... sources) throws Exception {
    Map<String, byte[]> classFiles = Sources.compile(sources);
    Map<Class<?>, byte[]> edits = new LinkedHashMap<>();
    List<ClassVersion> arrivals = new ArrayList<>();
    classFiles.forEach(
        (name, classFile) -> {
          onDisk.put(name, classFile);
          Class<?> type = findLoadedClass(name);
          if (type != null && !java.util.Arrays.equals(current.get(name), classFile)) {
            edits.put(type, classFile);
          } else if (type == null) {
            arrivals.add(ClassVersion.woven(classFile, weave(classFile)));
          }
        });
    Proposal proposal = live.propose(edits, loader -> arrivals);
    apply(proposal, edits);
    return proposal.findings();
  }

  /**
   * Edits classes of which the bodies alone differ, if the short way is open.
   *
   * @return whether it was
   */
  public boolean editBodies(String... sources) throws Exception {
    Map<Class<?>, byte[]> edits = new LinkedHashMap<>();
    Sources.compile(sources)
        .forEach(
            (name, classFile) -> {
              if (!java.util.Arrays.equals(current.get(name), classFile)) {
                edits.put(findLoadedClass(name), classFile);
              }
            });
    Proposal proposal = live.proposeBodies(edits, (loader, classFile) -> weave(classFile));
    if (proposal == null) {
      return false;
    }
    apply(proposal, edits);
    return true;
  }

  private void apply(Proposal proposal, Map<Class<?>, byte[]> edits) throws Exception {
    if (proposal.findings().stream().anyMatch(finding -> !finding.code().leadsTo().isLive())) {
      return;
    }
    given.clear();
    Transaction transaction = live.begin(proposal);
    given.addAll(transaction.definitions());
    redefine(given);
    transaction.publish();
    try {
      transaction.initialize();
    } catch (InitializerFailure e) {
      redefine(transaction.previous());
      transaction.rollBack();
      throw e;
    }
    edits.forEach((type, classFile) -> current.put(type.getName(), classFile));
  }

  private static void redefine(List<ClassDefinition> definitions) throws Exception {
    if (!definitions.isEmpty()) {
      TestInstrumentation.get().redefineClasses(definitions.toArray(new ClassDefinition[0]));
    }
  }

  /** A program whose classes are not prepared for edits. */
  public static Structure notWoven(String... sources) throws Exception {
    Structure program = of(sources);
    program.weaves = false;
    return program;
  }

  private byte[] weave(byte[] classFile) {
    return weaves
        ? new Weaver(name -> onDisk.containsKey(name.replace('/', '.')), Structure::library)
            .weave(classFile)
            .classFile()
        : classFile;
  }

  private static LibraryClass library(String name) {
    try (var in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return in == null ? null : LibraryClass.of(in.readAllBytes());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public byte[] woven(Class<?> type) {
    return woven.get(type.getName());
  }

  public List<String> redefined() {
    return given.stream().map(definition -> definition.getDefinitionClass().getName()).toList();
  }

  /** Calls a static method without parameters. */
  public Object call(String className, String method) throws Exception {
    var target = Class.forName(className, true, this).getDeclaredMethod(method);
    target.setAccessible(true);
    return target.invoke(null);
  }

  public static boolean isInitialized(Class<?> type) {
    try {
      return !(boolean) SHOULD_BE_INITIALIZED.invokeExact(type);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final MethodHandle SHOULD_BE_INITIALIZED = find();

  private static MethodHandle find() {
    try {
      MethodHandles.Lookup trusted =
          dev.liveswap.engine.base.TrustedLookup.from(TestInstrumentation.get());
      Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
      Object theUnsafe =
          trusted.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe)).invoke();
      return trusted.bind(
          theUnsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class));
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Class<?> find(ClassLoader loader, String internalName) {
    String name = internalName.replace('/', '.');
    return current.containsKey(name) ? findLoadedClass(name) : null;
  }

  @Override
  public byte[] classFile(Class<?> type) {
    return current.get(type.getName());
  }

  @Override
  public byte[] fittedAtLoad(Class<?> type) {
    return fitted.get(type.getName());
  }

  @Override
  public Collection<Class<?>> takeLoaded() {
    List<Class<?>> all = new ArrayList<>();
    unseen.forEach(name -> all.add(findLoadedClass(name)));
    unseen.clear();
    return all;
  }
}

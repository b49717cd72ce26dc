package dev.liveswap.engine.mirror.jdk;

import dev.liveswap.engine.base.TrustedLookup;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Field;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * The running JDK, with the hook classes defined into {@code java.base}, and hooks put in when
 * asked.
 *
 * <p>Not thread-safe: one thread installs.
 */
public final class HookedJdk {
  private final Instrumentation instrumentation;
  private final BaseClasses base;
  private final Lookup trusted;
  private final Class<?> mirrorHooks;
  private @Nullable Class<?> serialHooks;
  private volatile @Nullable JdkInternals internals;
  private volatile @Nullable ModifierChanges modifiers;
  private final Weaving weaving;

  private HookedJdk(
      Instrumentation instrumentation,
      Lookup trusted,
      BaseClasses base,
      Class<?> mirrorHooks,
      Weaving weaving) {
    this.instrumentation = instrumentation;
    this.trusted = trusted;
    this.base = base;
    this.mirrorHooks = mirrorHooks;
    this.weaving = weaving;
  }

  /**
   * Defines the class that the hooks call; nothing calls it yet.
   *
   * @throws UnknownJdkException when this JDK's internals are not those that the mirror knows;
   *     nothing was changed then that anybody could notice
   */
  public static HookedJdk prepare(Instrumentation instrumentation, HookCache cache)
      throws UnknownJdkException {
    try {
      Lookup trusted = TrustedLookup.from(instrumentation);
      BaseClasses base = new BaseClasses(trusted);
      return new HookedJdk(
          instrumentation, trusted, base, base.define("MirrorHooks"), new Weaving(cache));
    } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
      throw new UnknownJdkException(e);
    }
  }

  /** Only after {@link #linkInternals}. */
  public JdkInternals internals() {
    JdkInternals linked = internals;
    if (linked == null) {
      throw new IllegalStateException("a class was edited before the mirror was to reflect edits");
    }
    return linked;
  }

  /** Changes what reflection's objects say of modifiers. */
  public ModifierChanges modifiers() {
    ModifierChanges known = modifiers;
    if (known == null) {
      known = new ModifierChanges(trusted);
      modifiers = known;
    }
    return known;
  }

  /** Links the internals, which takes longer than a start may: so not before an edit is coming. */
  public JdkInternals linkInternals() throws UnknownJdkException {
    JdkInternals linked = internals;
    if (linked == null) {
      try {
        serialHooks = base.define("SerialHooks");
        linked = new JdkInternals(trusted, base);
      } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
        throw new UnknownJdkException(e);
      }
      internals = linked;
    }
    return linked;
  }

  /** Fills in a field of {@code MirrorHooks}. */
  public void fillMirror(String field, Object function) throws UnknownJdkException {
    fill(mirrorHooks, field, function);
  }

  /** Fills in a field of {@code SerialHooks}; only after {@link #linkInternals}. */
  public void fillSerial(String field, Object function) throws UnknownJdkException {
    fill(Objects.requireNonNull(serialHooks), field, function);
  }

  private static void fill(Class<?> hooks, String field, Object function)
      throws UnknownJdkException {
    try {
      hooks.getField(field).set(null, function);
    } catch (ReflectiveOperationException e) {
      throw new UnknownJdkException(e);
    }
  }

  /** Hooks what shows woven members. All or nothing. */
  public void hookForWoven() throws UnknownJdkException {
    hook(new ForWoven());
  }

  /** Hooks everything else. All or nothing. */
  public void hookForEdited() throws UnknownJdkException {
    try {
      hook(new Known("+edited", JdkHooks.forEdited(javaLangAccess())));
    } catch (ReflectiveOperationException e) {
      throw new UnknownJdkException(e);
    }
  }

  /** Hooks what goes by a class's superclass. All or nothing. */
  public void hookForSupertypes() throws UnknownJdkException {
    hook(new Known("+supertypes", JdkHooks.forSupertypes()));
  }

  /** Hooks the collections that are arranged by ordinal. All or nothing. */
  public void hookForEnums() throws UnknownJdkException {
    define("EnumHooks");
    hook(new Known("+enums", JdkHooks.forEnums()));
  }

  /** Hooks the annotations that the program holds. All or nothing. */
  public void hookForAnnotations() throws UnknownJdkException {
    define("AnnotationHooks");
    hook(new Known("+annotations", JdkHooks.forAnnotations()));
  }

  private void define(String template) throws UnknownJdkException {
    try {
      base.define(template);
    } catch (IOException | IllegalAccessException | LinkageError e) {
      throw new UnknownJdkException(e);
    }
  }

  /** Hooks that go in together. */
  private interface Hooks {
    /** Tells apart what a class is hooked for: for other hooks it is another class file. */
    String purpose();

    /** Internal names of the classes to hook. */
    Set<String> classes();

    /** What goes into one of them; not asked where that is remembered. */
    List<Hook> of(String internalName);
  }

  private record Known(String purpose, Map<String, List<Hook>> byClass) implements Hooks {
    @Override
    public Set<String> classes() {
      return byClass.keySet();
    }

    @Override
    public List<Hook> of(String internalName) {
      return Objects.requireNonNull(byClass.get(internalName));
    }
  }

  /** A program's start waits for these: so they are not even listed where they are remembered. */
  private static final class ForWoven implements Hooks {
    @Override
    public String purpose() {
      return "";
    }

    @Override
    public Set<String> classes() {
      return JdkHooks.Woven.CLASSES;
    }

    @Override
    public List<Hook> of(String internalName) {
      return Objects.requireNonNull(
          JdkHooks.forWoven(Runtime.version().feature()).get(internalName));
    }
  }

  private void hook(Hooks hooks) throws UnknownJdkException {
    if (!weaving.registered) {
      instrumentation.addTransformer(weaving, true);
      weaving.registered = true;
    }
    List<Class<?>> classes = new ArrayList<>();
    for (String name : hooks.classes()) {
      Class<?> type = find(name);
      if (type != null) {
        classes.add(type);
      }
    }
    weaving.start(hooks);
    try {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
      weaving.check(classes);
    } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
      takeBack(hooks, classes);
      throw new UnknownJdkException(e);
    }
  }

  private void takeBack(Hooks hooks, List<Class<?>> classes) throws UnknownJdkException {
    weaving.stop(hooks);
    try {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
      // The hooks that are in stay in, whole: each answers as the JVM does until it is filled.
      throw new UnknownJdkException(e);
    }
  }

  /**
   * Null when the run-time image has no such class: {@code sun.misc.Unsafe} and {@code java.beans}
   * are in modules of their own.
   */
  private static @Nullable Class<?> find(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, null);
    } catch (ClassNotFoundException e) {
      if (internalName.equals("sun/misc/Unsafe") || internalName.startsWith("java/beans/")) {
        return null;
      }
      throw new IllegalStateException(e);
    }
  }

  private String javaLangAccess() throws ReflectiveOperationException {
    TrustedLookup.open(instrumentation, "jdk.internal.access");
    Field access =
        Class.forName("jdk.internal.access.SharedSecrets", true, null)
            .getDeclaredField("javaLangAccess");
    access.setAccessible(true);
    return Type.getInternalName(access.get(null).getClass());
  }

  /** Stays registered: when another agent retransforms a hooked class, the hooks go in again. */
  private static final class Weaving implements ClassFileTransformer {
    private final Map<String, Hooks> active = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
    private final Set<String> woven = ConcurrentHashMap.newKeySet();
    private final HookCache cache;
    private boolean registered;

    Weaving(HookCache cache) {
      this.cache = cache;
    }

    void start(Hooks hooks) {
      for (String name : hooks.classes()) {
        active.put(name, hooks);
      }
    }

    void stop(Hooks hooks) {
      active.keySet().removeAll(hooks.classes());
    }

    /** The JVM ignores what a transformer throws, so it is kept and looked at here. */
    void check(List<Class<?>> classes) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/');
        RuntimeException failure = failures.get(name);
        if (failure != null) {
          throw failure;
        }
        if (!woven.contains(name)) {
          throw new IllegalStateException(type + " was not retransformed");
        }
      }
    }

    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        @Nullable String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] classFile) {
      Hooks hooks = loader != null || name == null ? null : active.get(name);
      if (hooks == null || name == null) {
        return null;
      }
      try {
        String remembered = name.concat(hooks.purpose());
        byte[] hooked = cache.find(remembered, classFile);
        if (hooked == null) {
          hooked = new HookWeaver(JdkHooks.asked(name), hooks.of(name)).weave(classFile);
          cache.keep(remembered, classFile, hooked);
        }
        woven.add(name);
        return hooked;
      } catch (RuntimeException e) {
        failures.put(name, e);
        return null;
      }
    }
  }
}

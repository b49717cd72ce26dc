package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import dev.liveswap.engine.mirror.CurrentVersion.Woven;
import dev.liveswap.engine.mirror.Mirror.Installation;
import dev.liveswap.engine.mirror.jdk.HookCache;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent that plays the fit: it says that classes have another version, whose added members are
 * static methods of companions that the case brings along, {@code C$$liveswap1}. Constructors are
 * called {@code make}, accessors {@code get$f} and {@code set$f}.
 */
public final class HandMadeEdit {
  private static final Map<Class<?>, CurrentVersion> VERSIONS = new ConcurrentHashMap<>();
  private static final List<Throwable> PROBLEMS = new ArrayList<>();
  private static @Nullable Instrumentation jvm;
  private static @Nullable Mirror mirror;
  private static Path before = Path.of("");
  private static Path after = Path.of("");

  private HandMadeEdit() {}

  /**
   * Installs the mirror.
   *
   * @param arguments the folders of the class files before and after the edit, with a comma between
   */
  public static void premain(String arguments, Instrumentation instrumentation) {
    before = Path.of(arguments.split(",", -1)[0]);
    after = Path.of(arguments.split(",", -1)[1]);
    jvm = instrumentation;
    mirror =
        done(
            Mirror.install(
                instrumentation, HandMadeEdit::version, HookCache.NONE, HandMadeEdit::problem));
  }

  /** No method reference that links late: see {@link CurrentVersions}. */
  private static @Nullable CurrentVersion version(Class<?> type) {
    return VERSIONS.get(type);
  }

  /**
   * Installs the second step, and nothing more: long before the program, and the JDK in it, has
   * warmed up.
   */
  public static void reflectEdits() {
    done(Objects.requireNonNull(mirror).reflectEdits());
  }

  private static synchronized void problem(Throwable problem) {
    PROBLEMS.add(problem);
  }

  /** Makes the versions of {@code after} current. */
  public static void apply() throws IOException, ReflectiveOperationException {
    Mirror installed = Objects.requireNonNull(mirror);
    done(installed.reflectEdits());
    List<Class<?>> changed = new ArrayList<>();
    try (Stream<Path> files = Files.walk(after)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path old = before.resolve(after.relativize(file));
        if (Files.exists(old) && Files.mismatch(old, file) != -1) {
          changed.add(edit(old, file));
        }
      }
    }
    installed.reloaded(changed);
    Runtime.getRuntime().addShutdownHook(new Thread(HandMadeEdit::printProblems));
  }

  /**
   * Says of {@code demo.Woven} what the weave would say; no edit is ever made. Some other agent
   * retransforms {@code java.lang.Class}, which must not undo the hooks.
   */
  public static void weave() throws ClassNotFoundException, UnmodifiableClassException {
    Objects.requireNonNull(jvm).retransformClasses(Class.class);
    Set<String> hidden =
        Set.of(
            "$liveswapStateLjava/lang/Object;",
            "<init>(Ljava/lang/Void;I[Ljava/lang/Object;)V",
            "overloaded(J)Ljava/lang/String;",
            "toString()Ljava/lang/String;");
    Class<?> woven = Class.forName("demo.Woven", false, ClassLoader.getSystemClassLoader());
    VERSIONS.put(woven, new Woven(hidden, List.of("demo.Woven$Only"), Set.of(), 0x0021));
  }

  private static Class<?> edit(Path old, Path file)
      throws IOException, ReflectiveOperationException {
    byte[] classFile = Files.readAllBytes(file);
    Class<?> type = Class.forName(ClassFacts.parse(classFile).name().replace('/', '.'));
    Class<?> companion = companion(type);
    VERSIONS.put(
        type,
        new Edited(
            classFile, new InCompanion(companion, resident(Files.readAllBytes(old), classFile))));
    return type;
  }

  private static @Nullable Class<?> companion(Class<?> type) {
    try {
      return Class.forName(type.getName() + "$$liveswap1");
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /**
   * What is resident and stays what it was: a method that became an instance method is another one.
   */
  private static Set<String> resident(byte[] old, byte[] current) {
    Set<String> kept = flagged(old);
    kept.retainAll(flagged(current));
    return kept.stream().map(key -> key.substring(1)).collect(Collectors.toSet());
  }

  private static Set<String> flagged(byte[] classFile) {
    ClassFacts facts = ClassFacts.parse(classFile);
    return Stream.concat(facts.fields().stream(), facts.methods().stream())
        .map(member -> (member.access() & Modifier.STATIC) + member.key())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private record InCompanion(@Nullable Class<?> companion, Set<String> resident)
      implements AddedMembers {
    @Override
    public @Nullable AddedMethod method(String name, String descriptor) {
      MethodHandle handle = name.startsWith("<") ? null : find(name, name + descriptor);
      return handle == null ? null : new AddedMethod(handle, handle);
    }

    @Override
    public @Nullable MethodHandle constructor(String descriptor) {
      return find("make", "<init>" + descriptor);
    }

    @Override
    public @Nullable AddedField field(String name, String descriptor) {
      MethodHandle getter = find("get$" + name, name + descriptor);
      MethodHandle setter = find("set$" + name, name + descriptor);
      return getter == null || setter == null ? null : new AddedField(getter, setter, null);
    }

    /** By name, and by the number of parameters: the cases take care that this is enough. */
    private @Nullable MethodHandle find(String name, String key) {
      Class<?> type = companion;
      if (type == null || resident.contains(key)) {
        return null;
      }
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name)) {
          return handle(type, method);
        }
      }
      return null;
    }

    private static MethodHandle handle(Class<?> type, Method method) {
      try {
        Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        return lookup.unreflect(method);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Mirror done(Installation installation) {
    if (installation instanceof Installation.Impossible impossible) {
      throw new IllegalStateException(impossible.reason(), impossible.cause());
    }
    return ((Installation.Done) installation).mirror();
  }

  private static void printProblems() {
    for (Throwable problem : PROBLEMS) {
      problem.printStackTrace();
    }
  }
}

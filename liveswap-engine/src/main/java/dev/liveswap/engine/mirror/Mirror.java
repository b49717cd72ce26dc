package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.jdk.HookCache;
import dev.liveswap.engine.mirror.jdk.HookedJdk;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import dev.liveswap.engine.mirror.jdk.UnknownJdkException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes reflection, method handles, serialization and stack traces report the current version of
 * every class.
 *
 * <p>Installed in two steps, because the second is of use to nobody in a program that is never
 * edited: {@link #install} hides woven members, {@link #reflectEdits} does the rest, and comes
 * before the first structural edit goes live. After each reload, {@link #reloaded}.
 *
 * <p>The hooks are safe to call from any thread; the methods of this class are for one thread at a
 * time.
 */
public final class Mirror {
  /** How {@link #install} and {@link #reflectEdits} end. */
  public sealed interface Installation {
    /** The hooks are in. */
    record Done(Mirror mirror) implements Installation {}

    /**
     * This JDK is not built the way the mirror knows, and none of the step's hooks are in. Edits of
     * bodies can go live all the same.
     *
     * @param reason for the user to read
     */
    record Impossible(String reason, Exception cause) implements Installation {}
  }

  private final Instrumentation instrumentation;
  private final HookedJdk hooked;
  private final CurrentVersions versions;
  private final Views views;
  private final Consumer<Throwable> problems;

  /** Of classes whose modifiers were edited: what the JVM says of them. */
  private final Map<Class<?>, Integer> modifiersAtLoad = new WeakHashMap<>();

  private @Nullable HeldMembers heldMembers;
  private boolean reflectsEdits;
  private boolean followsConstants;
  private boolean followsAnnotations;
  private boolean followsSupertypes;

  private Mirror(
      Instrumentation instrumentation,
      HookedJdk hooked,
      CurrentVersions versions,
      Consumer<Throwable> problems) {
    this.instrumentation = instrumentation;
    this.hooked = hooked;
    this.versions = versions;
    this.views = new Views(versions);
    this.problems = problems;
  }

  /**
   * Installs the first step.
   *
   * @param cache remembers hooked classes for the next start
   * @param problems is told of a failure of the mirror itself; the user's program got the JVM's own
   *     answer then. Called inside reflection: must neither throw nor block
   */
  public static Installation install(
      Instrumentation instrumentation,
      CurrentVersions versions,
      HookCache cache,
      Consumer<Throwable> problems) {
    try {
      HookedJdk hooked = HookedJdk.prepare(instrumentation, cache);
      Mirror mirror = new Mirror(instrumentation, hooked, versions, problems);
      mirror.answerForClass();
      hooked.hookForWoven();
      return new Installation.Done(mirror);
    } catch (UnknownJdkException e) {
      return impossible(e);
    }
  }

  /** Installs the second step; does nothing when that was done before. */
  public Installation reflectEdits() {
    if (reflectsEdits) {
      return new Installation.Done(this);
    }
    try {
      answerForTheRest();
      hooked.hookForEdited();
      reflectsEdits = true;
      return new Installation.Done(this);
    } catch (UnknownJdkException e) {
      return impossible(e);
    }
  }

  /**
   * Gets what the program holds ready for edits of enums and of annotation types: sets and maps of
   * constants, and annotations. Does nothing for what was made ready before.
   */
  public Installation follow(Collection<Class<?>> edited) {
    try {
      if (!followsConstants && edited.stream().anyMatch(Class::isEnum)) {
        hooked.hookForEnums();
        followsConstants = true;
      }
      if (!followsAnnotations && edited.stream().anyMatch(Class::isAnnotation)) {
        hooked.hookForAnnotations();
        followsAnnotations = true;
      }
      return new Installation.Done(this);
    } catch (UnknownJdkException e) {
      return impossible(e);
    }
  }

  /**
   * Gets reflection ready for edits of what stands above classes; does nothing when that was done
   * before.
   */
  public Installation followSupertypes() {
    try {
      if (!followsSupertypes) {
        BiFunction<Class<?>, @Nullable Class<?>, @Nullable Class<?>> superclass =
            (type, resident) -> views.superclass(type);
        hooked.fillMirror("superclass", superclass);
        BiPredicate<Class<?>, Class<?>> isAssignable = new CurrentInstances(views)::isAssignable;
        hooked.fillMirror("isAssignableFrom", isAssignable);
        Predicate<Class<?>> isInterface = views::isInterface;
        hooked.fillMirror("isInterface", isInterface);
        hooked.hookForSupertypes();
        followsSupertypes = true;
      }
      return new Installation.Done(this);
    } catch (UnknownJdkException e) {
      return impossible(e);
    }
  }

  /**
   * Makes the JDK forget what it knows of these classes and of all that extend or implement them.
   * To be called when {@link CurrentVersions} gives the new answers, after {@link #reflectEdits}.
   */
  public void reloaded(Collection<Class<?>> changed) {
    changed.forEach(this::setModifiers);
    forget(changed);
  }

  private void forget(Collection<Class<?>> changed) {
    HeldMembers held = heldMembers;
    if (held != null) {
      held.changed(changed);
    }
    new Caches(hooked.internals().caches()).drop(changed, instrumentation.getAllLoadedClasses());
  }

  /**
   * Makes the JDK forget what it knows of these classes and of all below them, where the JVM itself
   * gives the new answers: as annotations of methods.
   */
  public void described(Collection<Class<?>> changed) {
    forget(changed);
  }

  private void setModifiers(Class<?> type) {
    ClassView view = views.of(type);
    if (view != null && type.isInterface() && !Modifier.isInterface(view.facts().access())) {
      return; // method handles rely on what the JVM takes for an interface
    }
    Integer atLoad = modifiersAtLoad.get(type);
    int now =
        view != null
            ? ClassMirror.modifiers(view.facts())
            : atLoad == null ? type.getModifiers() : atLoad;
    if (now != type.getModifiers()) {
      modifiersAtLoad.putIfAbsent(type, type.getModifiers());
      hooked.modifiers().set(type, now);
    }
  }

  /** Whether a class can be made to report other modifiers; up to JDK 23 the JVM is asked. */
  public boolean changesModifiers() {
    return hooked.modifiers().changesClasses();
  }

  private static Installation impossible(UnknownJdkException e) {
    String message = e.getMessage();
    return new Installation.Impossible(message == null ? e.toString() : message, e);
  }

  // --- the functions behind the hooks
  // -------------------------------------------------------------------------------------------

  private void answerForClass() throws UnknownJdkException {
    ReflectionAnswers answers =
        new ReflectionAnswers(versions, new MemberMirror(views, hooked), new Classes(), problems);
    ReflectionAnswers.Members members = answers.new Members();
    hooked.fillMirror("methods", members);
    hooked.fillMirror("fields", members);
    hooked.fillMirror("constructors", members);
    hooked.fillMirror("facts", answers.new Facts());
    hooked.fillMirror("stackTrace", new WovenFrames());
  }

  /** No lambda, nor is the class loaded before it is needed: the program's start waits for this. */
  private final class Classes implements Supplier<ClassMirror> {
    @Override
    public ClassMirror get() {
      return new ClassMirror(views, hooked);
    }
  }

  private void answerForTheRest() throws UnknownJdkException {
    JdkInternals jdk = hooked.linkInternals();
    ClassMirror classes = new ClassMirror(views, hooked);
    Function<Executable, Parameter @Nullable []> parameters = classes::parameters;
    Function<Member, byte @Nullable []> typeAnnotations = classes::typeAnnotations;
    hooked.fillMirror("parameters", parameters);
    hooked.fillMirror("typeAnnotations", typeAnnotations);
    HeldMembers held = new HeldMembers(jdk, problems);
    heldMembers = held;
    Consumer<Parameter> parameter = held::forget;
    hooked.fillMirror("currentMembers", held);
    hooked.fillMirror("heldParameters", parameter);
    hooked.fillMirror("instance", new CurrentInstances(views));
    hooked.fillMirror("added", new LookupAnswers.Added(jdk));
    hooked.fillMirror("slotGuard", new LookupAnswers.SlotGuard(jdk));
    hooked.fillMirror("lookups", new LookupAnswers.Lookups(new LookupMirror(views, jdk)));
    hooked.fillMirror("fieldUpdaters", new FieldUpdaters(views, jdk));
    hooked.fillMirror("serializedLambda", new SerializedLambdas(views));

    StackAnswers stack = new StackAnswers(new StackMirror(views, jdk), problems);
    hooked.fillMirror("stackTrace", stack.new Trace());
    hooked.fillMirror("shown", stack.new Shown());
    hooked.fillMirror("frame", stack.new Frame());
    hooked.fillMirror("callerClass", stack.new CallerClass());

    SerialMirror serial = new SerialMirror(jdk);
    ToLongFunction<Field> offset = serial::offset;
    LongFunction<Field> field = serial::field;
    hooked.fillSerial("offset", offset);
    hooked.fillSerial("field", field);
    hooked.fillMirror("deserialized", new DeserializedObjects(views));
  }
}

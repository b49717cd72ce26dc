package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.base.MirrorHooks;
import dev.liveswap.engine.mirror.base.SerialHooks;
import dev.liveswap.engine.mirror.jdk.HookedJdk;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import dev.liveswap.engine.mirror.jdk.UnknownJdkException;
import java.lang.StackWalker.StackFrame;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
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
  private final Views views;
  private final Consumer<Throwable> problems;
  private final Caches caches;
  private boolean reflectsEdits;

  private Mirror(
      Instrumentation instrumentation,
      HookedJdk hooked,
      CurrentVersions versions,
      Consumer<Throwable> problems) {
    this.instrumentation = instrumentation;
    this.hooked = hooked;
    this.views = new Views(versions);
    this.problems = problems;
    this.caches = new Caches(hooked.internals());
  }

  /**
   * Installs the first step.
   *
   * @param problems is told of a failure of the mirror itself; the user's program got the JVM's own
   *     answer then. Called inside reflection: must neither throw nor block
   */
  public static Installation install(
      Instrumentation instrumentation, CurrentVersions versions, Consumer<Throwable> problems) {
    try {
      HookedJdk hooked = HookedJdk.prepare(instrumentation);
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
   * Makes the JDK forget what it knows of these classes and of all that extend or implement them.
   * To be called when {@link CurrentVersions} gives the new answers.
   */
  public void reloaded(Collection<Class<?>> changed) {
    caches.drop(changed, instrumentation.getAllLoadedClasses());
  }

  private static Installation impossible(UnknownJdkException e) {
    String message = e.getMessage();
    return new Installation.Impossible(message == null ? e.toString() : message, e);
  }

  // --- the functions behind the hooks
  // -------------------------------------------------------------------------------------------

  private void answerForClass() throws UnknownJdkException {
    MemberMirror members = new MemberMirror(views, hooked.internals());
    ClassMirror classes = new ClassMirror(views, hooked.internals());
    BiFunction<Class<?>, Object, Object> methods =
        (type, resident) -> safely(() -> members.methods(type, (Method[]) resident), resident);
    BiFunction<Class<?>, Object, Object> fields =
        (type, resident) -> safely(() -> members.fields(type, (Field[]) resident), resident);
    BiFunction<Class<?>, Object, Object> constructors =
        (type, resident) ->
            safely(() -> members.constructors(type, (Constructor<?>[]) resident), resident);
    BiFunction<String, @Nullable Object[], @Nullable Object> facts =
        (name, asked) -> fact(classes, name, asked);
    hooked.fill(MirrorHooks.class, "methods", methods);
    hooked.fill(MirrorHooks.class, "fields", fields);
    hooked.fill(MirrorHooks.class, "constructors", constructors);
    hooked.fill(MirrorHooks.class, "facts", facts);
  }

  private void answerForTheRest() throws UnknownJdkException {
    JdkInternals jdk = hooked.internals();
    ClassMirror classes = new ClassMirror(views, jdk);
    Function<Executable, Parameter @Nullable []> parameters = classes::parameters;
    Function<Member, byte @Nullable []> typeAnnotations = classes::typeAnnotations;
    Predicate<Object> added = jdk::isAdded;
    Consumer<Object> slotGuard = new SlotGuard(jdk);
    hooked.fill(MirrorHooks.class, "parameters", parameters);
    hooked.fill(MirrorHooks.class, "typeAnnotations", typeAnnotations);
    hooked.fill(MirrorHooks.class, "added", added);
    hooked.fill(MirrorHooks.class, "slotGuard", slotGuard);
    hooked.fill(MirrorHooks.class, "lookups", new LookupAnswers(new LookupMirror(views, jdk)));

    StackMirror stack = new StackMirror(views, jdk);
    UnaryOperator<StackTraceElement[]> trace =
        resident -> safely(() -> stack.trace(resident), resident);
    Function<StackFrame, StackFrame> frame =
        resident -> safely(() -> stack.frame(resident), resident);
    Predicate<StackFrame> shown = stack::isShown;
    UnaryOperator<Class<?>> callerClass = stack::callerClass;
    hooked.fill(MirrorHooks.class, "stackTrace", trace);
    hooked.fill(MirrorHooks.class, "frame", frame);
    hooked.fill(MirrorHooks.class, "shown", shown);
    hooked.fill(MirrorHooks.class, "callerClass", callerClass);

    SerialMirror serial = new SerialMirror(jdk);
    ToLongFunction<Field> offset = serial::offset;
    LongFunction<Field> field = serial::field;
    hooked.fill(SerialHooks.class, "offset", offset);
    hooked.fill(SerialHooks.class, "field", field);
  }

  /**
   * Asks for a fact.
   *
   * @param asked the class, and what the JVM says
   */
  @SuppressWarnings(
      "NullAway") // the class is never null, and what the JVM says may be, and so may be what is
  // answered
  private @Nullable Object fact(ClassMirror classes, String name, @Nullable Object[] asked) {
    return safely(() -> classes.fact(name, (Class<?>) asked[0], asked[1]), asked[1]);
  }

  /**
   * A failure of ours never becomes the user's; a class that is missing is one that reflection
   * reports, too.
   */
  private <T> T safely(Answer<T> answer, T resident) {
    try {
      return answer.get();
    } catch (RuntimeException e) {
      problems.accept(e);
      return resident;
    }
  }

  private interface Answer<T> {
    T get();
  }

  /**
   * Named classes, not lambdas: these stand on the way of every lookup, the linking of a lambda
   * included.
   */
  private record LookupAnswers(LookupMirror mirror)
      implements BiFunction<String, @Nullable Object[], @Nullable Object> {
    @Override
    public @Nullable Object apply(String operation, @Nullable Object[] arguments) {
      try {
        return mirror.answer(operation, arguments);
      } catch (ReflectiveOperationException e) {
        throw LookupAnswers.<RuntimeException>sneaky(e);
      }
    }

    /** The hooked methods declare what is thrown here. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  private record SlotGuard(JdkInternals jdk) implements Consumer<Object> {
    @Override
    public void accept(Object member) {
      if (jdk.isAdded(member)) {
        throw new UnsupportedOperationException(
            member
                + " was added while the program runs and has no place of its own in the JVM: it cannot be reached by offset or slot."
                + " After a restart it can");
      }
    }
  }
}

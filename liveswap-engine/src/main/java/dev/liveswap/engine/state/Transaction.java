package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Fit;
import dev.liveswap.engine.fit.Fit.StaticField;
import dev.liveswap.engine.link.EnumConstants;
import dev.liveswap.engine.link.ReloadGate;
import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import dev.liveswap.engine.state.EditedClass.Companion;
import dev.liveswap.engine.state.EditedClass.Standing;
import dev.liveswap.engine.state.LibraryGuards.Guarded;
import dev.liveswap.engine.state.Proposal.Change;
import dev.liveswap.engine.state.Proposal.Initializer;
import java.lang.instrument.ClassDefinition;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One proposal on its way into the JVM, in steps: made by {@link LiveClasses#begin}, which defines
 * and links its companions; the JVM is given {@link #definitions}; {@link #publish}; {@link
 * #initialize}. Until the last of them has returned, {@link #rollBack} (together with the JVM being
 * given {@link #previous}) leaves everything as it was.
 */
public final class Transaction {
  private final MethodHandles.Lookup trusted;
  private final EnumConstants constants;
  private final EditedClasses classes;
  private final LoadGate gate;
  private final ReloadGate reflection;
  private final Map<String, byte[]> defining;
  private final Proposal proposal;

  private final List<ClassDefinition> definitions = new ArrayList<>();
  private final List<ClassDefinition> previous = new ArrayList<>();
  private final Map<String, Companion> fresh = new HashMap<>();
  private final StaticValues values;
  private Map<Class<?>, @Nullable EditedClass> undo = Map.of();
  private Map<Class<?>, @Nullable Guarded> guardsBefore = Map.of();

  Transaction(
      MethodHandles.Lookup trusted,
      EnumConstants constants,
      EditedClasses classes,
      LoadGate gate,
      ReloadGate reflection,
      Map<String, byte[]> defining,
      Proposal proposal) {
    this.defining = defining;
    this.reflection = reflection;
    this.trusted = trusted;
    this.constants = constants;
    this.classes = classes;
    this.gate = gate;
    this.proposal = proposal;
    this.values = new StaticValues(trusted);
  }

  /** Defines what is new, where no code finds it yet. */
  void prepare() {
    constants.startReload();
    proposal
        .guards()
        .forEach(
            (type, guarded) -> {
              byte[] given = classes.guards().given(type);
              definitions.add(new ClassDefinition(type, guarded.given()));
              previous.add(new ClassDefinition(type, given == null ? guarded.classFile() : given));
            });
    Set<String> running = new HashSet<>();
    proposal.initializers().forEach(each -> running.add(each.companion()));
    proposal
        .changes()
        .forEach(
            (type, change) -> {
              byte[] resident = change.resident();
              byte[] given = classes.given(type);
              if (resident != null && (change.relinked() || !Arrays.equals(given, resident))) {
                definitions.add(new ClassDefinition(type, resident));
                previous.add(new ClassDefinition(type, given));
              }
              change
                  .companions()
                  .forEach(
                      (name, file) -> {
                        boolean runs = running.contains(name);
                        prepare(type, name, file, runs, runs || change.relinked());
                      });
            });
  }

  private void prepare(
      Class<?> host, String name, Fit.CompanionFile file, boolean runs, boolean anew) {
    EditedClass known = classes.get(host);
    Companion companion = known == null ? null : known.companions().get(name);
    if (companion == null) {
      defining.put(name, file.classFile());
      try {
        fresh.put(name, new Companion(new WeakReference<>(define(host, file, runs)), file));
      } finally {
        defining.remove(name);
      }
    } else if (anew || !Arrays.equals(companion.given().idle(), file.idle())) {
      definitions.add(new ClassDefinition(companion.loaded(), file.classFile()));
      previous.add(new ClassDefinition(companion.loaded(), companion.given().classFile()));
    }
  }

  private Class<?> define(Class<?> host, Fit.CompanionFile file, boolean runs) {
    try {
      Class<?> companion = trusted.in(host).defineClass(file.classFile());
      link(companion);
      if (!runs) {
        // Its initializer does nothing now. Later ones are called, and then only once.
        trusted.in(companion).ensureInitialized(companion);
      }
      return companion;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a trusted lookup may define classes", e);
    }
  }

  /** The JVM verifies a class when it links it, which has to be before anything has changed. */
  @SuppressWarnings("ReturnValueIgnored") // to be asked for its members a class must be linked
  private static void link(Class<?> companion) {
    companion.getDeclaredConstructors();
  }

  /**
   * What to give the JVM.
   *
   * @return each class once, and only such as differ from what it has
   */
  public List<ClassDefinition> definitions() {
    return List.copyOf(definitions);
  }

  /**
   * What the JVM has of the same classes.
   *
   * @return each class once
   */
  public List<ClassDefinition> previous() {
    return List.copyOf(previous);
  }

  /**
   * Lets other threads wait that are about to load a class this transaction concerns, until {@link
   * #openGate}. For the moment in which the JVM is given the definitions.
   */
  public void closeGate() {
    Concern before = classes.concern();
    Concern after = classes.concernWith(changed(), proposal.guards());
    gate.close(classFile -> before.concerns(classFile) || after.concerns(classFile));
  }

  /** Lets threads load classes again. */
  public void openGate() {
    gate.open();
  }

  /**
   * Lets new code wait that needs reflection to go on, until {@link #reflected}: from before the
   * JVM has it until reflection shows what it has. No code of the program may run in between on
   * this thread.
   */
  public void closeReflection() {
    reflection.close();
  }

  /** Lets it go on; does nothing where nobody has to wait. */
  public void reflected() {
    reflection.open();
  }

  /**
   * The classes whose methods may have their code elsewhere afterwards.
   *
   * @return those that change
   */
  public Set<Class<?>> changing() {
    return proposal.changes().keySet();
  }

  /**
   * Where the very code of a method will be.
   *
   * @param type one of those that change
   * @param compiled its class file
   * @return null where the class will have no such method with code
   */
  public @Nullable CodePlace code(
      Class<?> type, byte[] compiled, String name, String descriptor, boolean isStatic) {
    Change change = Objects.requireNonNull(proposal.changes().get(type));
    return changed(type, change).code(type, compiled, name, descriptor, isStatic);
  }

  /** Makes the new versions current: classes that are loaded from now on are fitted to them. */
  public void publish() {
    guardsBefore = classes.guards().put(proposal.guards());
    undo = classes.put(changed());
  }

  private Map<Class<?>, EditedClass> changed() {
    Map<Class<?>, EditedClass> changed = new LinkedHashMap<>();
    proposal.changes().forEach((type, change) -> changed.put(type, changed(type, change)));
    return changed;
  }

  private EditedClass changed(Class<?> type, Change change) {
    EditedClass known = classes.get(type);
    EditedClass old =
        known == null
            ? new EditedClass(
                classes.version(type), classes.given(type), Map.of(), Standing.AS_COMPILED)
            : known;
    Map<String, Companion> companions = new HashMap<>();
    change
        .companions()
        .forEach(
            (name, file) -> {
              Companion existing = old.companions().get(name);
              companions.put(
                  name,
                  existing == null
                      ? Objects.requireNonNull(fresh.get(name))
                      : new Companion(existing.type(), file));
            });
    return old.with(
        change.version() == null ? old.version() : change.version(),
        change.resident() == null ? old.given() : change.resident(),
        companions,
        standing(old, change));
  }

  private static Standing standing(EditedClass old, Change change) {
    ClassVersion now = change.version();
    if (now == null
        || change.relinked()
        || old.standing() == Standing.RESHAPED
        || !now.isInPlace(old.version())) {
      return Standing.RESHAPED;
    }
    return change.asCompiled() || !now.hasGeneratedBodies() ? old.standing() : Standing.OWN_NAMES;
  }

  /**
   * Runs the initializers of the new versions.
   *
   * @throws InitializerFailure if one of them throws; then {@link #rollBack} has to follow
   */
  public void initialize() throws InitializerFailure {
    for (Initializer each : proposal.initializers()) {
      try {
        Companion companion = fresh.get(each.companion());
        save(each);
        if (companion != null) {
          Class<?> type = companion.loaded();
          trusted.in(type).ensureInitialized(type);
        } else {
          Class<?> type = companion(each.host(), each.companion());
          trusted.findStatic(type, Fit.INITIALIZE, MethodType.methodType(void.class)).invokeExact();
        }
      } catch (ExceptionInInitializerError e) {
        throw new InitializerFailure(each.host(), e.getCause() == null ? e : e.getCause());
      } catch (Throwable e) {
        throw new InitializerFailure(each.host(), e);
      }
    }
  }

  private void save(Initializer initializer) throws Throwable {
    String host = ProgramIndex.internalName(initializer.host());
    for (StaticField field : initializer.assigned()) {
      if (!field.owner().equals(host)) {
        if (!fresh.containsKey(field.owner())) {
          values.save(companion(initializer.host(), field.owner()), field);
        }
      } else if (!proposal.uninitialized().contains(initializer.host())) {
        // To read a field of a class that is not initialized would initialize it.
        values.save(initializer.host(), field);
      }
    }
  }

  private Class<?> companion(Class<?> host, String name) {
    EditedClass known = Objects.requireNonNull(classes.get(host));
    return Objects.requireNonNull(known.companions().get(name)).loaded();
  }

  /** Makes the previous versions current again. The companions that were defined stay unused. */
  public void rollBack() {
    constants.restore();
    values.restore();
    classes.guards().put(guardsBefore);
    classes.put(undo);
  }
}

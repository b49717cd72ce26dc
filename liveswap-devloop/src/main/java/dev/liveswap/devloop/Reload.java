package dev.liveswap.devloop;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Verdict;
import dev.liveswap.compiler.CompileResult;
import dev.liveswap.compiler.Compiled;
import dev.liveswap.compiler.CompilerMissing;
import dev.liveswap.compiler.Failed;
import dev.liveswap.compiler.ModuleOutput;
import dev.liveswap.compiler.ProjectCompiler;
import dev.liveswap.compiler.output.ClassFolderTransaction;
import dev.liveswap.watch.ChangeSet;
import dev.liveswap.watch.FolderWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From changed files to a verdict. One object serves all reloads of a loop, on the loop's thread.
 */
final class Reload {
  /** More classes than these are counted, not named. */
  private static final int MOST_NAMES = 5;

  private final FileKinds kinds;
  private final ProjectCompiler compiler;
  private final FolderWatcher watcher;
  private final RunningProgram program;
  private final CompilerFindings said;
  private final Unapplied unapplied = new Unapplied();

  Reload(
      FileKinds kinds,
      ProjectCompiler compiler,
      FolderWatcher watcher,
      RunningProgram program,
      boolean inferred) {
    this.kinds = kinds;
    this.compiler = compiler;
    this.watcher = watcher;
    this.program = program;
    this.said = new CompilerFindings(inferred);
  }

  /**
   * Reloads.
   *
   * @param first what changed so far
   * @return all that changed until the reload was begun, and what became of it
   */
  Result of(ChangeSet first) throws InterruptedException {
    ChangeSet changes = first;
    CompileResult compiled = compile(changes);
    ChangeSet more = settle(changes, compiled);
    while (!more.isEmpty()) {
      changes = changes.then(more);
      compiled = compile(more);
      more = settle(changes, compiled);
    }
    return new Result(changes, apply(changes, compiled));
  }

  /**
   * A finished reload.
   *
   * @param changes every file that belongs to it
   * @param outcome what became of it
   */
  record Result(ChangeSet changes, Outcome outcome) {}

  /** The compiler remembers what was not committed, so that only news have to be told. */
  private CompileResult compile(ChangeSet news) {
    Set<Path> changed = new HashSet<>();
    news.created().stream().filter(kinds::isSource).forEach(changed::add);
    news.modified().stream().filter(kinds::isSource).forEach(changed::add);
    Set<Path> deleted = new HashSet<>();
    news.deleted().stream().filter(kinds::isSource).forEach(deleted::add);
    return compiler.compile(changed, deleted);
  }

  private ChangeSet settle(ChangeSet changes, CompileResult compiled) throws InterruptedException {
    Duration quiet = Patience.with(changes, kinds, compiled instanceof Compiled);
    return quiet.isZero() ? watcher.poll().orElse(ChangeSet.NONE) : watcher.await(quiet);
  }

  private Outcome apply(ChangeSet changes, CompileResult result) {
    if (result instanceof Failed failed) {
      return new Outcome(Verdict.REFUSED, List.of(), said.errors(failed), Duration.ZERO);
    }
    List<ChangedClass> fromOutside = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    for (Path file : classFiles(changes)) {
      read(file, fromOutside, unreadable);
    }
    if (!unreadable.isEmpty()) {
      return new Outcome(Verdict.REFUSED, List.of(), unreadable, Duration.ZERO);
    }
    if (result instanceof CompilerMissing missing && hasSources(changes)) {
      return Outcome.of(
          Finding.of(
                  Code.NO_COMPILER, "sources changed, but " + missing.javaHome() + " has no javac")
              .cure("run the program with a JDK, or let an IDE or build tool compile"));
    }
    return result instanceof Compiled compiled
        ? applyCompiled(compiled, fromOutside)
        : applyClasses(fromOutside);
  }

  private boolean hasSources(ChangeSet changes) {
    return changes.created().stream().anyMatch(kinds::isSource)
        || changes.modified().stream().anyMatch(kinds::isSource)
        || changes.deleted().stream().anyMatch(kinds::isSource);
  }

  private Set<Path> classFiles(ChangeSet changes) {
    Set<Path> files = new HashSet<>();
    files.addAll(changes.created());
    files.addAll(changes.modified());
    files.addAll(changes.deleted());
    files.removeIf(file -> kinds.classOf(file).isEmpty());
    return files;
  }

  private void read(Path file, List<ChangedClass> found, List<Finding> unreadable) {
    ChangedClass.Key key = kinds.classOf(file).orElseThrow();
    try {
      byte[] content = readIfThere(file);
      // A class file that a build tool deleted while its source is still there comes back.
      if (content != null || !compiler.hasSource(key.classFolder(), key.className())) {
        found.add(new ChangedClass(key.classFolder(), key.className(), null, content));
      }
    } catch (IOException e) {
      unreadable.add(
          Finding.about(Code.CANNOT_READ, key.className(), file + " cannot be read: " + e));
    }
  }

  private static byte @Nullable [] readIfThere(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private Outcome applyCompiled(Compiled compiled, List<ChangedClass> fromOutside) {
    Map<ChangedClass.Key, ChangedClass> changes = new LinkedHashMap<>();
    fromOutside.forEach(change -> changes.put(change.key(), change));
    try {
      for (ModuleOutput output : compiled.outputs()) {
        // What was compiled just now is newer than what somebody else made of an older source.
        differing(output).forEach(change -> changes.put(change.key(), change));
      }
      ClassFolderTransaction written =
          ClassFolderTransaction.apply(compiled.outputs(), compiled.startedAt());
      acknowledge(compiled);
      Outcome outcome = withWarnings(applyClasses(List.copyOf(changes.values())), compiled);
      if (outcome.verdict() == Verdict.REFUSED) {
        written.rollback();
        acknowledgeRestored(changes.values());
      } else {
        written.commit();
        compiler.committed(compiled);
      }
      return outcome;
    } catch (IOException e) {
      return Outcome.of(
          Finding.of(
                  Code.CANNOT_WRITE,
                  "the new class files could not be stored, the old ones are back: "
                      + e.getMessage())
              .cure("make room or correct the permissions, then save again"));
    }
  }

  /** The classes of an output that are not what lies in the class folder. */
  private static List<ChangedClass> differing(ModuleOutput output) throws IOException {
    Path folder = output.module().classFolder().toAbsolutePath().normalize();
    List<ChangedClass> differing = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : output.classes().entrySet()) {
      byte[] before = readIfThere(new ChangedClass.Key(folder, entry.getKey()).file());
      if (!Arrays.equals(before, entry.getValue())) {
        differing.add(new ChangedClass(folder, entry.getKey(), before, entry.getValue()));
      }
    }
    for (String name : output.deletedClasses()) {
      byte[] before = readIfThere(new ChangedClass.Key(folder, name).file());
      differing.add(new ChangedClass(folder, name, before, null));
    }
    return differing;
  }

  private void acknowledge(Compiled compiled) {
    for (ModuleOutput output : compiled.outputs()) {
      Path folder = output.module().classFolder().toAbsolutePath().normalize();
      output
          .classes()
          .forEach(
              (name, content) ->
                  watcher.acknowledge(new ChangedClass.Key(folder, name).file(), content));
      output
          .deletedClasses()
          .forEach(name -> watcher.acknowledgeDeleted(new ChangedClass.Key(folder, name).file()));
      output.generatedFiles().forEach(watcher::acknowledge);
      output.deletedFiles().forEach(watcher::acknowledgeDeleted);
    }
  }

  private void acknowledgeRestored(Iterable<ChangedClass> changes) {
    for (ChangedClass change : changes) {
      byte[] before = change.before();
      if (before == null) {
        watcher.acknowledgeDeleted(change.key().file());
      } else {
        watcher.acknowledge(change.key().file(), before);
      }
    }
  }

  private Outcome applyClasses(List<ChangedClass> changes) {
    tellCompiler(changes);
    List<ChangedClass> everything = unapplied.with(changes);
    Outcome outcome = program.reload(everything);
    if (outcome.verdict().isLive()) {
      unapplied.clear();
      return outcome;
    }
    if (outcome.verdict() == Verdict.NEEDS_RESTART
        && !unapplied.isEmpty()
        && !changes.isEmpty()
        && unapplied.isIndependent(changes)) {
      Outcome alone = program.reload(changes);
      if (alone.verdict().isLive()) {
        return withNote(alone);
      }
    }
    if (outcome.verdict() == Verdict.NEEDS_RESTART) {
      unapplied.add(changes);
      return withThoseHeldBack(outcome, changes);
    }
    return outcome;
  }

  /** Names the classes that could have gone live, were it not for the others. */
  private static Outcome withThoseHeldBack(Outcome outcome, List<ChangedClass> changes) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Finding finding : outcome.findings()) {
      if (finding.className() != null) {
        reasons.add(finding.className());
      }
    }
    List<String> waiting =
        changes.stream()
            .map(ChangedClass::className)
            .filter(name -> reasons.stream().noneMatch(reason -> sameTopLevel(name, reason)))
            .toList();
    if (waiting.isEmpty() || reasons.isEmpty()) {
      return outcome;
    }
    List<Finding> findings = new ArrayList<>(outcome.findings());
    findings.add(
        Finding.about(
            Code.HELD_BACK,
            waiting.get(0),
            listed(waiting)
                + (waiting.size() == 1 ? " waits for " : " wait for ")
                + listed(List.copyOf(reasons))));
    return outcome.findings(findings);
  }

  private static boolean sameTopLevel(String name, String other) {
    return topLevel(name).equals(topLevel(other));
  }

  private static String topLevel(String name) {
    int dollar = name.indexOf('$', 1);
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private static String listed(List<String> names) {
    int shown = Math.min(names.size(), MOST_NAMES);
    String text = String.join(", ", names.subList(0, shown));
    return names.size() == shown ? text : text + " and " + (names.size() - shown) + " more";
  }

  private Outcome withWarnings(Outcome outcome, Compiled compiled) {
    if (!outcome.verdict().isLive() || compiled.warnings().isEmpty()) {
      return outcome;
    }
    List<Finding> findings = new ArrayList<>(outcome.findings());
    findings.addAll(said.warnings(compiled));
    return outcome.findings(findings);
  }

  private Outcome withNote(Outcome live) {
    List<Finding> findings = new ArrayList<>(live.findings());
    findings.add(
        Finding.of(
                Code.STILL_WAITING,
                "an earlier change still waits for a restart: "
                    + String.join(", ", unapplied.names()))
            .cure("restart the program"));
    return live.findings(findings);
  }

  private void tellCompiler(List<ChangedClass> changes) {
    try {
      compiler.classFilesChanged(
          changes.stream()
              .filter(change -> change.before() == null)
              .map(change -> change.key().file())
              .toList());
    } catch (IOException e) {
      // It could be read a moment ago; when the compiler needs it, it says what is wrong.
      return;
    }
  }
}

package dev.liveswap.compiler;

import dev.liveswap.compiler.classes.ClassFacts;
import dev.liveswap.compiler.classes.ClassFiles;
import dev.liveswap.compiler.javac.ClassFolderView;
import dev.liveswap.compiler.javac.InProcessJavac;
import dev.liveswap.compiler.javac.InProcessJavac.Output;
import dev.liveswap.compiler.javac.ProcessorInfo;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One module's part of one compile: begins with the edited sources, and adds the sources that
 * depend on what changed until nothing more does. Each round compiles everything found so far in
 * one go, so that what comes out is what a compile of the whole module would give for them.
 */
final class ModuleCompile {
  /**
   * An error may be due to a class file that is out of date by this very edit. So many more sources
   * are tried before the error is believed; a person waits for it meanwhile.
   */
  private static final int SECOND_OPINION_LIMIT = 40;

  private final ModuleState state;
  private final InProcessJavac javac;
  private final List<ClassFolderView> upstreamFolders;
  private final AbiChange upstream;
  private final Set<Path> edited;
  private final Set<Path> toCompile;
  private final Set<Path> gone;
  private @Nullable String wholeBecause;
  private boolean secondOpinionTaken;
  private Set<ProcessorInfo> concerned = Set.of();

  /**
   * @param upstreamFolders class folders of other modules that this one sees
   * @param upstream what changed in them
   */
  ModuleCompile(
      ModuleState state,
      InProcessJavac javac,
      Edit edit,
      List<ClassFolderView> upstreamFolders,
      AbiChange upstream) {
    this.state = state;
    this.javac = javac;
    this.upstreamFolders = upstreamFolders;
    this.upstream = upstream;
    this.edited = edit.present();
    this.toCompile = new LinkedHashSet<>(edit.present());
    this.gone = new LinkedHashSet<>(edit.gone());
  }

  /**
   * What came out.
   *
   * @param sources all that were compiled; empty if the module had nothing to do
   * @param javacOutput of the last round
   * @param output null if the compile failed
   * @param change for modules downstream, what came from upstream included
   */
  record Result(
      Set<Path> sources,
      Output javacOutput,
      @Nullable ModuleOutput output,
      AbiChange change,
      String reason) {}

  Result run() throws IOException {
    decideOnWholeModule();
    addDependentsOf(upstream);
    AbiChange change = AbiChange.NONE;
    Output output = nothing();
    boolean again = !toCompile.isEmpty() || !gone.isEmpty();
    while (again) {
      dropVanished();
      output = toCompile.isEmpty() ? nothing() : compile();
      if (!output.success()) {
        again = takeSecondOpinion(output);
        if (!again) {
          return new Result(Set.copyOf(toCompile), output, null, AbiChange.NONE, "");
        }
      } else {
        change = changeOf(output);
        boolean others = addOtherSourcesOf(output);
        boolean dependents = addDependentsOf(change.and(upstream));
        again = others || dependents;
      }
    }
    return new Result(
        Set.copyOf(toCompile),
        output,
        moduleOutput(output),
        withAffectedTypes(change.and(upstream)),
        reason(change));
  }

  private static Output nothing() {
    return new Output(true, Map.of(), Map.of(), Map.of(), List.of());
  }

  private SourceModule module() {
    return state.module();
  }

  private void decideOnWholeModule() throws IOException {
    boolean work = !toCompile.isEmpty() || !gone.isEmpty();
    boolean descriptor =
        state.sources().find("module-info.java") != null
            || gone.stream().anyMatch(source -> source.endsWith("module-info.java"));
    if (work || !upstream.isEmpty()) {
      concerned = state.concerned(javac.processorsOf(module()), edited);
    }
    List<String> needAll =
        concerned.stream()
            .filter(processor -> !processor.worksInPlace())
            .map(ProcessorInfo::className)
            .toList();
    if (work && descriptor) {
      compileWhole("it is a named module");
    } else if (!needAll.isEmpty()) {
      compileWhole("annotation processors run (" + String.join(", ", needAll) + ")");
    }
  }

  private void compileWhole(String because) throws IOException {
    wholeBecause = because;
    toCompile.addAll(state.sources().all());
  }

  private void dropVanished() {
    for (Path source : List.copyOf(toCompile)) {
      if (!Files.isRegularFile(source)) {
        toCompile.remove(source);
        gone.add(source);
      }
    }
  }

  private Output compile() {
    List<ClassFolderView> folders = new ArrayList<>();
    folders.add(new ClassFolderView(module().classFolder(), replaced(), Map.of()));
    folders.addAll(upstreamFolders);
    return javac.compile(module(), new TreeSet<>(toCompile), folders, !concerned.isEmpty());
  }

  /** The classes on disk that this compile makes anew or takes away. */
  private Set<String> replaced() {
    Set<String> names = state.classesOf(toCompile);
    names.addAll(state.classesOf(gone));
    if (wholeBecause != null && !concerned.isEmpty()) {
      names.addAll(state.generatedClasses());
    }
    return names;
  }

  private AbiChange changeOf(Output output) throws IOException {
    Map<String, byte[]> before = new HashMap<>();
    Set<String> names = replaced();
    names.addAll(output.classes().keySet());
    for (String name : names) {
      byte[] content = ClassFiles.read(module().classFolder(), name);
      if (content != null) {
        before.put(name, content);
      }
    }
    boolean processed = wholeBecause != null;
    return AbiChange.between(before, output.classes(), processed);
  }

  /**
   * A class that now comes out of a source may still belong to another one, which was not compiled:
   * only together will the compiler see that it is declared twice, or that it has moved.
   */
  private boolean addOtherSourcesOf(Output output) {
    boolean added = false;
    for (String name : output.classes().keySet()) {
      ClassFacts known = state.index().get(name);
      Path other = known == null ? null : state.source(known.sourceKey());
      added |= other != null && toCompile.add(other);
    }
    return added;
  }

  private boolean addDependentsOf(AbiChange change) throws IOException {
    if (change.isEmpty() || wholeBecause != null) {
      return false;
    }
    Set<String> affected = affectedTypes(change);
    boolean added = toCompile.addAll(state.sourcesReferringTo(affected));
    added |= toCompile.addAll(state.sourcesMentioning(change.words()));
    added |= toCompile.addAll(sourcesInlining(change.constants(), affected));
    return added;
  }

  /** Sources that name a constant and a class that has it, by itself or inherited. */
  private Set<Path> sourcesInlining(Set<String> constants, Set<String> owners) throws IOException {
    if (constants.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    owners.forEach(owner -> names.addAll(AbiChange.simpleNames(owner)));
    Set<Path> sources = new LinkedHashSet<>(state.sourcesMentioning(constants));
    sources.retainAll(state.sourcesMentioning(names));
    return sources;
  }

  private AbiChange withAffectedTypes(AbiChange change) {
    return change.isEmpty()
        ? change
        : new AbiChange(
            affectedTypes(change),
            change.words(),
            change.constants(),
            change.hierarchy(),
            change.description());
  }

  /** The types whose users may feel the change: through inheritance, or through a signature. */
  private Set<String> affectedTypes(AbiChange change) {
    Set<String> types = state.index().withSubtypes(change.types());
    return change.hierarchy() ? state.index().withSubtypes(withMentioningTypes(types)) : types;
  }

  /** The types, and those that mention one of them: a generic signature may hand them on. */
  private Set<String> withMentioningTypes(Set<String> types) {
    Set<String> all = new HashSet<>(types);
    for (ClassFacts facts : state.index().all()) {
      if (facts.references().stream().anyMatch(types::contains)) {
        all.add(facts.name());
      }
    }
    return all;
  }

  /**
   * Adds what the error may be due to, at most once. Text that cannot be parsed is nobody else's
   * fault.
   *
   * @return whether there is something to try
   */
  private boolean takeSecondOpinion(Output output) throws IOException {
    boolean vanished = toCompile.stream().anyMatch(source -> !Files.exists(source));
    if (vanished) {
      return true;
    }
    if (wholeBecause != null || secondOpinionTaken || isSyntaxError(output)) {
      return false;
    }
    secondOpinionTaken = true;
    Set<String> types = state.index().withSubtypes(replaced());
    Set<Path> more = new LinkedHashSet<>(state.sourcesReferringTo(types));
    Set<String> words = wordsOfNewAndGoneTypes();
    Set<Path> mentioning = state.sourcesMentioning(words);
    more.removeAll(toCompile);
    if (more.size() > SECOND_OPINION_LIMIT) {
      more.clear();
    }
    more.addAll(mentioning);
    return toCompile.addAll(more);
  }

  private Set<String> wordsOfNewAndGoneTypes() {
    Set<String> words = new HashSet<>();
    for (Path source : gone) {
      for (String name : state.classesOf(Set.of(source))) {
        words.addAll(AbiChange.simpleNames(name));
      }
    }
    for (Path source : edited) {
      if (state.classesOf(Set.of(source)).isEmpty()) {
        String file = String.valueOf(source.getFileName());
        words.add(file.substring(0, file.length() - ".java".length()));
      }
    }
    return words;
  }

  private static boolean isSyntaxError(Output output) {
    return output.problems().stream()
        .map(Problem::code)
        .anyMatch(
            code ->
                code.startsWith("compiler.err.expected")
                    || code.startsWith("compiler.err.illegal.start")
                    || code.startsWith("compiler.err.premature")
                    || code.startsWith("compiler.err.unclosed")
                    || code.startsWith("compiler.err.not.stmt"));
  }

  private ModuleOutput moduleOutput(Output output) throws IOException {
    Set<String> deleted = replaced();
    deleted.removeAll(output.classes().keySet());
    return new ModuleOutput(
        module(), output.classes(), deleted, output.generated(), filesNoLongerGenerated(output));
  }

  private Set<Path> filesNoLongerGenerated(Output output) throws IOException {
    if (wholeBecause == null || concerned.isEmpty()) {
      return Set.of();
    }
    Set<Path> files = new LinkedHashSet<>(state.generatedResources());
    Path generated = module().settings().generatedSources();
    if (generated != null && Files.isDirectory(generated)) {
      files.addAll(SourceTree.javaFiles(generated));
    }
    files.removeAll(output.generated().keySet());
    return files;
  }

  private String reason(AbiChange change) {
    int count = toCompile.size();
    if (count == 0 && gone.isEmpty()) {
      return "";
    }
    String where = module().name();
    if (wholeBecause != null) {
      return "All "
          + count
          + " sources of "
          + where
          + " were compiled because "
          + wholeBecause
          + ".";
    }
    String edits = count(edited.size(), "edited source");
    int others = count - (int) toCompile.stream().filter(edited::contains).count();
    if (others == 0) {
      return edits + " of " + where + ", and nothing that depends on it had to follow.";
    }
    AbiChange why = change.isEmpty() ? upstream : change;
    String because =
        why.isEmpty() ? "an error had to be looked at in their light" : why.description();
    return edits + " of " + where + " and " + count(others, "other") + " because " + because + ".";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

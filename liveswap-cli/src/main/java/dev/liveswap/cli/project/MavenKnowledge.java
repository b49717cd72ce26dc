package dev.liveswap.cli.project;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.Environment;
import dev.liveswap.cli.console.Console;
import dev.liveswap.maven.probe.ProbeFile;
import dev.liveswap.maven.probe.ProbedModule;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Maven knows of a project, remembered between starts. Asking Maven takes seconds; comparing
 * the poms takes none.
 */
final class MavenKnowledge {
  private final MavenReactor reactor;
  private final Environment environment;
  private final Path probeFile;
  private final Path inputsFile;

  MavenKnowledge(MavenReactor reactor, Environment environment, Path state) {
    this.reactor = reactor;
    this.environment = environment;
    this.probeFile = state.resolve("maven.properties");
    this.inputsFile = state.resolve("maven-inputs.properties");
  }

  /**
   * What is known.
   *
   * @param project the modules and their settings
   * @param fresh whether Maven has just built everything; else sources may be newer than classes
   */
  record Answer(ProbeFile project, boolean fresh) {}

  Answer get(Console console) throws CommandFailure, IOException {
    Optional<ProbeFile> remembered = remembered();
    if (remembered.isPresent()) {
      return new Answer(remembered.get(), false);
    }
    console.note("asking Maven for class path and settings; the next start needs no Maven");
    ProbeFile project = new MavenRun(reactor, environment).run(probeFile);
    inputs(project).write(inputsFile);
    return new Answer(project, true);
  }

  private Optional<ProbeFile> remembered() {
    try {
      ProbeFile project = ProbeFile.read(probeFile);
      boolean holds =
          Inputs.read(inputsFile).equals(inputs(project))
              && everythingIsThere(project)
              && !resourcesAreNewer(project);
      return holds ? Optional.of(project) : Optional.empty();
    } catch (IOException e) {
      // Absent, damaged or of another version: all the same reason to ask Maven.
      return Optional.empty();
    }
  }

  private Inputs inputs(ProbeFile project) throws IOException {
    List<Path> files = new ArrayList<>(project.poms());
    files.addAll(reactor.configuration(environment.userHome()));
    return Inputs.of(
        files,
        Map.of(
            "java",
            System.getProperty("java.home") + " " + Runtime.version(),
            "MAVEN_ARGS",
            environment.variables().getOrDefault("MAVEN_ARGS", "")));
  }

  private static boolean everythingIsThere(ProbeFile project) {
    return project.modules().stream()
        .flatMap(
            module ->
                Stream.of(
                        module.compilePath(),
                        module.runtimePath(),
                        module.compiler().processorPath(),
                        module.sourceRoots(),
                        List.of(module.classFolder()))
                    .flatMap(List::stream))
        .distinct()
        .allMatch(Files::exists);
  }

  /** Resources may be filtered or left out: which, only Maven can say. */
  private boolean resourcesAreNewer(ProbeFile project) throws IOException {
    FileTime built = Files.getLastModifiedTime(probeFile);
    for (ProbedModule module : project.modules()) {
      for (Path root : module.resourceRoots()) {
        NewerThan newer = new NewerThan(built);
        Files.walkFileTree(root, newer);
        if (newer.found) {
          return true;
        }
      }
    }
    return false;
  }

  /** Stops at the first file that is newer than a moment. */
  private static final class NewerThan extends SimpleFileVisitor<Path> {
    private final FileTime moment;
    private boolean found;

    NewerThan(FileTime moment) {
      this.moment = moment;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found = attributes.lastModifiedTime().compareTo(moment) > 0;
      return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}

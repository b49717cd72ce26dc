package dev.liveswap.cli.program;

import dev.liveswap.agent.options.Option;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.ProjectFile;
import dev.liveswap.compiler.project.ProjectInference;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.watch.FolderWatcher;
import dev.liveswap.watch.WatchSettings;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Watches the sources and resources of a program's project, and its class path's folders. */
public final class ProjectSaves implements SaveWatch {
  private final Consumer<String> problems;

  /**
   * A watch.
   *
   * @param problems is told what cannot be watched
   */
  public ProjectSaves(Consumer<String> problems) {
    this.problems = problems;
  }

  @Override
  public AutoCloseable watch(Launch launch, Runnable saved) {
    List<Path> classFolders = launch.classPath().stream().filter(Files::isDirectory).toList();
    List<Path> roots = new ArrayList<>();
    boolean classes = false;
    try {
      List<SourceModule> modules = project(launch, classFolders).modules();
      for (SourceModule module : modules) {
        roots.addAll(module.sourceRoots());
        roots.addAll(module.resourceRoots());
      }
      // Class files that the start itself compiles are no news.
      classes = modules.isEmpty();
    } catch (IOException e) {
      problems.accept("sources are not watched: " + e.getMessage());
    }
    if (classes) {
      roots.addAll(classFolders);
    }
    boolean ownClasses = !classes;
    FolderWatcher watcher =
        FolderWatcher.start(
            roots,
            file -> !(ownClasses && classFolders.stream().anyMatch(file::startsWith)),
            problem -> problems.accept(problem.message()),
            WatchSettings.DEFAULT);
    try {
      // What is saved before it knows the files is no change to it.
      watcher.awaitBaseline();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Thread thread = new Thread(() -> tell(watcher, saved), "liveswap-saves");
    thread.setDaemon(true);
    thread.start();
    return watcher;
  }

  private static Project project(Launch launch, List<Path> classFolders) throws IOException {
    Path written = launch.agentOptions().value(Option.PROJECT).map(Path::of).orElse(null);
    return written == null
        ? ProjectInference.infer(classFolders, launch.classPath())
        : ProjectFile.read(written);
  }

  private static void tell(FolderWatcher watcher, Runnable saved) {
    try {
      while (true) {
        if (!watcher.take().isEmpty()) {
          saved.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      return; // the watching was ended
    }
  }
}

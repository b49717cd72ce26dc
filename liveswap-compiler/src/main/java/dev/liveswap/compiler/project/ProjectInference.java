package dev.liveswap.compiler.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources of a program that runs already, by where its class folders lie.
 *
 * <p>A guess counts only if sources and class files belong together: the source that a class file
 * names is there. How the program is compiled is read from its class files.
 */
public final class ProjectInference {
  private ProjectInference() {}

  /**
   * Infers a project.
   *
   * @param classFolders the folders that the program loads its own classes from, in class path
   *     order
   * @param classPath everything the program loads classes from, in order, the class folders
   *     included
   * @return a module for each class folder whose sources were found; folders that are missing among
   *     the modules have class files only. Modules that refer to each other in a circle stand in
   *     reverse class path order
   * @throws IOException if a folder cannot be listed
   */
  public static Project infer(List<Path> classFolders, List<Path> classPath) throws IOException {
    Path home = Path.of(System.getProperty("user.home", ""));
    return infer(classFolders, classPath, LocalRepository.of(System.getenv(), home));
  }

  static Project infer(List<Path> classFolders, List<Path> classPath, LocalRepository repository)
      throws IOException {
    List<Path> folders = classFolders.stream().map(ProjectInference::normal).distinct().toList();
    List<Path> path = classPath.stream().map(ProjectInference::normal).distinct().toList();
    Map<Path, ClassFolderSample> samples = new LinkedHashMap<>();
    Map<Path, Found> found = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Path folder : folders) {
      ClassFolderSample sample = ClassFolderSample.of(folder);
      Found layout = bestLayout(folder, sample);
      if (layout != null) {
        samples.put(folder, sample);
        found.put(folder, layout.named(unique(layout.name, names)));
      }
    }
    List<Path> order = buildOrder(samples);
    List<SourceModule> modules = new ArrayList<>();
    for (Path folder : order) {
      Set<Path> later = new HashSet<>(order.subList(order.indexOf(folder), order.size()));
      List<Path> own = path.stream().filter(entry -> !later.contains(entry)).toList();
      Found layout = found.get(folder);
      if (layout != null) {
        modules.add(
            new GradleModule(repository)
                .told(layout.module(folder, own, settings(samples.get(folder)))));
      }
    }
    return new Project(baseDir(modules), modules, List.of());
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  /** A layout that proved right, with the folders of it that are there. */
  private record Found(
      String name, Path baseDir, List<Path> sourceRoots, List<Path> resourceRoots) {
    Found named(String other) {
      return new Found(other, baseDir, sourceRoots, resourceRoots);
    }

    SourceModule module(Path classFolder, List<Path> classPath, CompilerSettings settings) {
      return new SourceModule(
          name, baseDir, sourceRoots, resourceRoots, classFolder, classPath, settings);
    }
  }

  private static @Nullable Found bestLayout(Path classFolder, ClassFolderSample sample)
      throws IOException {
    Found best = null;
    int bestScore = 0;
    for (Layout layout : Layouts.of(classFolder)) {
      List<Path> existing = existing(layout.sourceRoots());
      existing.addAll(existing(layout.generatedRoots()));
      int score = sample.majorVersion() == 0 ? emptyScore(existing) : score(existing, sample);
      if (score > bestScore) {
        best =
            new Found(layout.name(), layout.baseDir(), existing, existing(layout.resourceRoots()));
        bestScore = score;
      }
    }
    return best;
  }

  private static List<Path> existing(List<Path> folders) {
    return new ArrayList<>(folders.stream().filter(Files::isDirectory).distinct().toList());
  }

  /** How many of the class files come from a source under one of the roots. */
  private static int score(List<Path> roots, ClassFolderSample sample) {
    Set<String> keys = new LinkedHashSet<>(sample.sourceKeys());
    return (int) keys.stream().filter(key -> contains(roots, key)).count();
  }

  private static boolean contains(List<Path> roots, String sourceKey) {
    return roots.stream().anyMatch(root -> Files.isRegularFile(root.resolve(sourceKey)));
  }

  /** With no class files to ask, a layout of the most specific kind that has sources will do. */
  private static int emptyScore(List<Path> roots) throws IOException {
    for (Path root : roots) {
      if (root.endsWith("java")) {
        try (Stream<Path> files = Files.walk(root)) {
          if (files.anyMatch(file -> file.toString().endsWith(".java"))) {
            return 1;
          }
        }
      }
    }
    return 0;
  }

  /** Modules after those whose classes they mention; otherwise the last on the class path first. */
  private static List<Path> buildOrder(Map<Path, ClassFolderSample> samples) {
    List<Path> folders = new ArrayList<>(samples.keySet());
    List<Path> order = new ArrayList<>();
    Set<Path> entered = new HashSet<>();
    for (int i = folders.size() - 1; i >= 0; i--) {
      addAfterDependencies(folders.get(i), samples, entered, order);
    }
    return order;
  }

  private static void addAfterDependencies(
      Path folder, Map<Path, ClassFolderSample> samples, Set<Path> entered, List<Path> order) {
    if (!entered.add(folder)) {
      return;
    }
    ClassFolderSample sample = samples.get(folder);
    for (Path other : samples.keySet()) {
      if (!other.equals(folder) && sample != null && mentionsClassOf(sample, other)) {
        addAfterDependencies(other, samples, entered, order);
      }
    }
    order.add(folder);
  }

  private static boolean mentionsClassOf(ClassFolderSample sample, Path classFolder) {
    return sample.references().stream()
        .anyMatch(
            name -> Files.isRegularFile(classFolder.resolve(name.replace('.', '/') + ".class")));
  }

  /** What the class files show of how they were compiled. */
  private static CompilerSettings settings(@Nullable ClassFolderSample sample) {
    if (sample == null || sample.majorVersion() == 0) {
      return CompilerSettings.DEFAULT;
    }
    int running = Runtime.version().feature();
    int release = sample.majorVersion() - 44; // JVMS table 4.1-A
    List<String> options = new ArrayList<>(List.of(sample.debugOption()));
    boolean preview = sample.preview() && release == running;
    if (preview) {
      options.add("--enable-preview");
    }
    return new CompilerSettings(
        release < running || preview ? release : null,
        StandardCharsets.UTF_8,
        sample.parameters(),
        List.of(),
        List.of(),
        true, // if the class path has processors: that is what javac does when told nothing
        null,
        options);
  }

  /** The folder that all modules have in common, or the current one if they have none. */
  private static Path baseDir(List<SourceModule> modules) {
    Path common = modules.isEmpty() ? null : modules.get(0).baseDir();
    for (SourceModule module : modules) {
      while (common != null && !module.baseDir().startsWith(common)) {
        common = common.getParent();
      }
    }
    return common == null || common.getNameCount() == 0 ? normal(Path.of("")) : common;
  }
}

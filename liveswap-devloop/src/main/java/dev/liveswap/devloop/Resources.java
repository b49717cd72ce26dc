package dev.liveswap.devloop;

import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import dev.liveswap.watch.ChangeSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings changed resources to where the program reads them, as the build would.
 *
 * <p>What a build does with a resource is seen from what it did: a file that lies in the output as
 * it is in the sources is copied, one that lies there otherwise (filtered) or not at all (left out)
 * is the build's business. Not safe for use by several threads.
 */
final class Resources {
  /** What a build fills in, Maven's and Gradle's way. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}\\s]+}|@[\\w.-]+@");

  /** Larger files are compared by size alone: nobody filters pictures. */
  private static final long LARGE = 256 * 1024;

  /** Names that editors give to files of a moment. */
  private static final Pattern MOMENTARY =
      Pattern.compile(".*~|\\.#.*|#.*#|\\..*\\.sw[a-z]|4913|.*___jb_(?:tmp|old)___|\\.DS_Store");

  /**
   * A folder of resources.
   *
   * @param target where they are copied to; null if the program reads them in their own folder
   * @param byTheBuild files that the build does not simply copy
   */
  private record Root(Path folder, @Nullable Path target, Set<Path> byTheBuild) {}

  private final List<Root> roots = new ArrayList<>();

  Resources(Project project, Collection<Path> classFolders) {
    Set<Path> read = new HashSet<>();
    project.runtimeClassPath().forEach(entry -> read.add(absolute(entry)));
    classFolders.forEach(entry -> read.add(absolute(entry)));
    for (SourceModule module : project.modules()) {
      for (Path resources : module.resourceRoots()) {
        Path folder = absolute(resources);
        Path target = read.contains(folder) ? null : target(absolute(module.classFolder()), read);
        roots.add(new Root(folder, target, new HashSet<>()));
      }
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * Gradle has a folder for resources: {@code build/resources/main}; others use that of classes.
   */
  private static Path target(Path classFolder, Set<Path> read) {
    Path language = classFolder.getParent();
    Path classes = language == null ? null : language.getParent();
    Path build = classes == null ? null : classes.getParent();
    if (build != null && classes != null && classes.endsWith("classes")) {
      Path gradles = build.resolve("resources").resolve(String.valueOf(classFolder.getFileName()));
      if (read.contains(gradles)) {
        return gradles;
      }
    }
    return classFolder;
  }

  List<Path> folders() {
    return roots.stream().map(Root::folder).toList();
  }

  boolean contains(Path file) {
    return rootOf(file) != null && !MOMENTARY.matcher(String.valueOf(file.getFileName())).matches();
  }

  private @Nullable Root rootOf(Path file) {
    return roots.stream().filter(root -> file.startsWith(root.folder)).findFirst().orElse(null);
  }

  /**
   * Looks at what the build has done; to be called once, before the first change.
   *
   * @throws IOException if a folder cannot be read
   */
  void learn() throws IOException {
    for (Root root : roots) {
      Path target = root.target;
      if (target == null || !Files.isDirectory(root.folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root.folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!isCopied(file, target.resolve(root.folder.relativize(file)))) {
            root.byTheBuild.add(file);
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static boolean isCopied(Path file, Path copy) throws IOException {
    if (!Files.isRegularFile(copy)) {
      return false;
    }
    long size = Files.size(file);
    return size == Files.size(copy) && (size > LARGE || Files.mismatch(file, copy) < 0);
  }

  /**
   * What became of changed resources. Files are named by the paths of their sources.
   *
   * @param arrived those that the program finds changed now
   * @param left those that only the build can bring there
   */
  record Brought(Set<Path> arrived, Set<Path> left) {
    boolean isEmpty() {
      return arrived.isEmpty() && left.isEmpty();
    }

    /** One line for people. */
    String message(UnaryOperator<String> name) {
      List<String> parts = new ArrayList<>();
      if (!arrived.isEmpty()) {
        parts.add(
            named(arrived, name)
                + (arrived.size() == 1 ? " is" : " are")
                + " there for the program: it has the new content when it reads again");
      }
      if (!left.isEmpty()) {
        parts.add(
            named(left, name)
                + (left.size() == 1 ? " is" : " are")
                + " not simply copied by the build: run it to bring the change to the program");
      }
      return String.join("; ", parts);
    }

    private static String named(Set<Path> files, UnaryOperator<String> name) {
      String first = name.apply(files.iterator().next().toString());
      return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
    }
  }

  /**
   * Brings what changed to where the program reads it.
   *
   * @throws IOException if a file cannot be written; the message names it
   */
  Brought bring(ChangeSet changes) throws IOException {
    Map<Path, Root> changed = new LinkedHashMap<>();
    for (Set<Path> files : List.of(changes.created(), changes.modified(), changes.deleted())) {
      for (Path file : files) {
        Root root = contains(file) ? rootOf(file) : null;
        if (root != null) {
          changed.put(file, root);
        }
      }
    }
    Set<Path> arrived = new TreeSet<>();
    Set<Path> left = new TreeSet<>();
    for (Map.Entry<Path, Root> change : changed.entrySet()) {
      (bring(change.getKey(), change.getValue()) ? arrived : left).add(change.getKey());
    }
    return new Brought(arrived, left);
  }

  private static boolean bring(Path file, Root root) throws IOException {
    if (root.target == null) {
      return true;
    }
    if (root.byTheBuild.contains(file)) {
      return false;
    }
    Path copy = root.target.resolve(root.folder.relativize(file));
    if (!Files.isRegularFile(file)) {
      Files.deleteIfExists(copy);
      return true;
    }
    // A new file among others that the build fills in: perhaps it would fill in this one too.
    if (!Files.exists(copy) && !root.byTheBuild.isEmpty() && hasPlaceholders(file)) {
      root.byTheBuild.add(file);
      return false;
    }
    copy(file, copy);
    return true;
  }

  private static boolean hasPlaceholders(Path file) throws IOException {
    return Files.size(file) <= LARGE
        && PLACEHOLDER
            .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .find();
  }

  /** The program never reads half a file. */
  private static void copy(Path file, Path copy) throws IOException {
    Path folder = copy.getParent();
    if (folder == null) {
      throw new IOException(copy + " lies in no folder");
    }
    Files.createDirectories(folder);
    Path near = Files.createTempFile(folder, ".liveswap-", ".tmp");
    try {
      Files.copy(
          file, near, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(near, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      if (Files.exists(near, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(near);
      }
    }
  }
}

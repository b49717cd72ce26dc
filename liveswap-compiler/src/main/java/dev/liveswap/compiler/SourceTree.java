package dev.liveswap.compiler;

import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Java sources of a module, as files.
 *
 * <p>A source's <em>key</em> is its package's folders and its name, {@code p/q/Name.java}: what a
 * class file tells of its source.
 */
final class SourceTree {
  private static final String SUFFIX = ".java";
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\r\\n]*");
  private static final Pattern PACKAGE =
      Pattern.compile("(?:^|[;\\s)])package\\s+([\\w.\\s\\P{ASCII}]+?)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("\\b(class|interface|enum|record|module)\\b|\\bvoid\\s+main\\b");

  private final SourceModule module;

  SourceTree(SourceModule module) {
    this.module = module;
  }

  /** Whether a file is a Java source under one of the module's roots, there or not. */
  boolean contains(Path file) {
    return file.toString().endsWith(SUFFIX)
        && !isGenerated(file)
        && module.sourceRoots().stream().anyMatch(file::startsWith);
  }

  /** Whether the root that a source lies under is there. */
  boolean hasRootOf(Path source) {
    return module.sourceRoots().stream()
        .anyMatch(root -> source.startsWith(root) && Files.isDirectory(root));
  }

  /** Whether annotation processors write there. */
  boolean isGenerated(Path file) {
    Path generated = module.settings().generatedSources();
    return generated != null && module.settings().processing() && file.startsWith(generated);
  }

  /** All sources that are there, except those that processors write. Links are not followed. */
  List<Path> all() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path root : module.sourceRoots()) {
      if (Files.isDirectory(root) && !isGenerated(root)) {
        sources.addAll(javaFiles(root));
      }
    }
    return sources;
  }

  static List<Path> javaFiles(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            // Folders like .git and .liveswap are no packages.
            boolean hidden =
                !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(SUFFIX) && !Files.isDirectory(file)) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone meanwhile, or a folder nobody may read
          }
        });
    sources.sort(null);
    return sources;
  }

  /** The key by where the file lies; its bare name if it lies under no root. */
  String placeKey(Path source) {
    return module.sourceRoots().stream()
        .filter(source::startsWith)
        .map(root -> root.relativize(source).toString().replace('\\', '/'))
        .min((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse(String.valueOf(source.getFileName()));
  }

  /** The source that lies where its key says, or null. */
  @Nullable Path find(String key) {
    if (!key.endsWith(SUFFIX)) {
      return null;
    }
    for (Path root : module.sourceRoots()) {
      Path source = root.resolve(key);
      if (Files.isRegularFile(source) && !isGenerated(source)) {
        return source;
      }
    }
    return null;
  }

  /** The key by what the file's package declaration says, or null if it cannot be read. */
  static @Nullable String declaredKey(Path source) {
    try {
      Matcher matcher = PACKAGE.matcher(withoutComments(source));
      String folder =
          matcher.find() ? matcher.group(1).replaceAll("\\s", "").replace('.', '/') + "/" : "";
      return folder + source.getFileName();
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether compiling the file can be expected to give a class file. */
  static boolean declaresType(Path source) throws IOException {
    String name = String.valueOf(source.getFileName());
    return !name.equals("package-info.java") && TYPE.matcher(withoutComments(source)).find();
  }

  /** The charset does not matter: everything looked for is ASCII, or compared with other bytes. */
  private static String withoutComments(Path source) throws IOException {
    String text = new String(Files.readAllBytes(source), StandardCharsets.UTF_8);
    return COMMENT.matcher(text).replaceAll(" ");
  }
}

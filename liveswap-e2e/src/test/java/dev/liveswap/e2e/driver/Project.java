package dev.liveswap.e2e.driver;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A person's project on disk, and the ways in which editors, build tools and git change its files.
 *
 * @param root its folder
 * @param sourceRoot where its sources lie
 * @param classes where its class files lie
 */
public record Project(Path root, Path sourceRoot, Path classes) {
  /** In Maven's layout; nothing is created. */
  public static Project maven(Path root) {
    return new Project(root, root.resolve("src/main/java"), root.resolve("target/classes"));
  }

  /** In Gradle's layout; nothing is created. */
  public static Project gradle(Path root) {
    return new Project(
        root, root.resolve("src/main/java"), root.resolve("build/classes/java/main"));
  }

  /** Sources right in the folder, no build file. */
  public static Project plain(Path root) {
    return new Project(root, root, root.resolve("classes"));
  }

  /** Copies all of a folder but what a build has made in it. */
  public Project copyOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = folder.relativize(file);
        if (!relative.startsWith("target")) {
          write(root.resolve(relative.toString()), Files.readString(file));
        }
      }
    }
    return this;
  }

  // Sources by their path below the source root

  public Path source(String path) {
    return sourceRoot.resolve(path);
  }

  public Project add(String path, String text) throws IOException {
    write(source(path), text);
    return this;
  }

  /** A file by its path below the project's folder. */
  public Project addFile(String path, String text) throws IOException {
    write(root.resolve(path), text);
    return this;
  }

  /** Opens the file, empties it and writes it anew, as most editors do. */
  public void edit(String path, String from, String to) throws IOException {
    Files.writeString(source(path), replaced(source(path), from, to));
  }

  /** Changes several places of a file in one save. */
  public void edit(String path, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(source(path));
    String after = change.apply(before);
    if (before.equals(after)) {
      throw new AssertionError("the edit changes nothing in " + path);
    }
    Files.writeString(source(path), after);
  }

  /** Writes a file beside it and renames that over it, as sed, vim and IntelliJ do. */
  public void editByRename(String path, String from, String to) throws IOException {
    Path file = source(path);
    Path beside = file.resolveSibling("." + file.getFileName() + ".swp~");
    Files.writeString(beside, replaced(file, from, to));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Moves the old one away as a backup, then creates it anew. */
  public void editByBackup(String path, String from, String to) throws IOException {
    Path file = source(path);
    String text = replaced(file, from, to);
    Files.move(file, file.resolveSibling(file.getFileName() + "~"));
    Files.writeString(file, text);
  }

  /** Deletes it, then creates it anew. */
  public void editByDeleting(String path, String from, String to) throws IOException {
    String text = replaced(source(path), from, to);
    Files.delete(source(path));
    Files.writeString(source(path), text);
  }

  public void delete(String path) throws IOException {
    Files.delete(source(path));
  }

  private static String replaced(Path file, String from, String to) throws IOException {
    String before = Files.readString(file);
    String after = before.replace(from, to);
    if (before.equals(after)) {
      throw new AssertionError(file + " does not contain: " + from);
    }
    return after;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  // Class files

  public Path classFile(String className) {
    return classes.resolve(className.replace('.', '/') + ".class");
  }

  /** Compiles everything as a build tool would, class path entries given. */
  public Project compile(Path... classPath) throws IOException {
    return compileInto(classes, classPath);
  }

  /** Compiles everything into another folder. */
  public Project compileInto(Path output, Path... classPath) throws IOException {
    try (Stream<Path> files = Files.walk(sourceRoot)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(classes))
              .toList();
      javac(sources, output, classPath);
    }
    return this;
  }

  /** The class file of one changed source, as an IDE would make it; nothing is written to disk. */
  public byte[] compiled(String path, String from, String to, Path... classPath)
      throws IOException {
    Path folder = Tool.newFolder("ide");
    Path copy = folder.resolve(path);
    write(copy, replaced(source(path), from, to));
    Path[] all = Arrays.copyOf(classPath, classPath.length + 1);
    all[classPath.length] = classes;
    javac(List.of(copy), folder.resolve("out"), all);
    return Files.readAllBytes(folder.resolve("out").resolve(path.replace(".java", ".class")));
  }

  /** Compiles everything with a jar that has annotation processors, and what they need. */
  public Project compileProcessed(Path processors) throws IOException {
    try (Stream<Path> files = Files.walk(sourceRoot)) {
      javac(
          files.filter(file -> file.toString().endsWith(".java")).toList(),
          classes,
          List.of("-processorpath", processors.toString()),
          processors);
    }
    return this;
  }

  private static void javac(List<Path> sources, Path output, Path... classPath) throws IOException {
    javac(sources, output, List.of("-proc:none"), classPath);
  }

  private static void javac(
      List<Path> sources, Path output, List<String> processing, Path... classPath)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Files.createDirectories(output);
    List<String> options = new ArrayList<>(List.of("-g", "-d", output.toString()));
    options.addAll(processing);
    if (classPath.length > 0) {
      List<String> entries = Arrays.stream(classPath).map(Path::toString).toList();
      options.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, entries)));
    }
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!javac.getTask(messages, files, null, options, null, units).call()) {
        throw new AssertionError("the test's own program does not compile:\n" + messages);
      }
    }
  }

  // git

  /** Makes it a repository and commits everything but what is built. */
  public void commitAll(String message) throws IOException {
    if (!Files.exists(root.resolve(".git"))) {
      addFile(".gitignore", "target/\nclasses/\n");
      git("init", "-q");
    }
    git("add", "-A");
    git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-qm", message);
  }

  public void git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    Launch.Ended git = Launch.command(command.toArray(String[]::new)).in(root).end();
    if (git.exitCode() != 0) {
      throw new AssertionError(command + ":\n" + git.said());
    }
  }
}

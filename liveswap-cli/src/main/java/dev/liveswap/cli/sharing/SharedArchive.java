package dev.liveswap.cli.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's classes that a program loads while it starts, in an archive for class data sharing: the
 * JVM maps them instead of reading, parsing and verifying them, which more than makes up for what
 * an agent costs at start. The archive is made in the background after the first start, and used by
 * those that follow, restarts too.
 *
 * <p>An archive belongs to one JDK and to options that decide the layout of its heap. With options
 * that might not go with it there is none: the program starts as it would without. All in the
 * folder can be deleted at any time.
 */
public final class SharedArchive {
  /** Options that change nothing of what is in an archive, nor whether the JVM takes it. */
  private static final List<String> HARMLESS =
      List.of("-D", "-ea", "-da", "-esa", "-dsa", "-agentlib:jdwp=", "-Xss", "--add-opens=");

  /** Options that decide whether references are compressed. */
  private static final List<String> HEAP = List.of("-Xmx", "-Xms");

  /** In them a user may give the JVM options that are not seen here. */
  private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private static final long LONGEST_SECONDS = 120;

  private final Path java;
  private final List<String> heapOptions;

  /** Null where no archive can be used. */
  private final @Nullable Path file;

  private SharedArchive(Path java, List<String> heapOptions, @Nullable Path file) {
    this.java = java;
    this.heapOptions = heapOptions;
    this.file = file;
  }

  /**
   * The archive of a project's program; it need not exist yet.
   *
   * @param folder where it lies; need not exist
   * @param java the JVM's executable
   * @param jvmArguments what the user gives the JVM
   * @param variables environment variables that the JVM will see
   * @return the archive
   * @throws IOException if the JDK cannot be looked at
   */
  public static SharedArchive in(
      Path folder, Path java, List<String> jvmArguments, Map<String, String> variables)
      throws IOException {
    List<String> heap = jvmArguments.stream().filter(each -> startsWith(each, HEAP)).toList();
    boolean usable =
        jvmArguments.stream().allMatch(each -> startsWith(each, HEAP) || startsWith(each, HARMLESS))
            && VARIABLES.stream().noneMatch(variables::containsKey);
    return new SharedArchive(
        java, heap, usable ? folder.resolve("jdk-" + key(java, heap) + ".jsa") : null);
  }

  /** No archive, ever. */
  public static SharedArchive none() {
    return new SharedArchive(Path.of(""), List.of(), null);
  }

  private static boolean startsWith(String argument, List<String> beginnings) {
    return beginnings.stream().anyMatch(argument::startsWith);
  }

  /** Changes when the JDK does, also when it is updated in place. */
  private static String key(Path java, List<String> heapOptions) throws IOException {
    Path home = home(java);
    StringBuilder text = new StringBuilder(home.toString()).append(heapOptions);
    for (String name : List.of("release", "lib/modules")) {
      Path part = home.resolve(name);
      if (Files.exists(part)) {
        text.append(Files.size(part)).append(Files.getLastModifiedTime(part));
      }
    }
    CRC32 checksum = new CRC32();
    checksum.update(text.toString().getBytes(UTF_8));
    return String.format(Locale.ROOT, "%08x", checksum.getValue());
  }

  private static Path home(Path java) throws IOException {
    Path bin = java.toRealPath().getParent();
    Path home = bin == null ? null : bin.getParent();
    return home == null ? java : home;
  }

  /**
   * What the program's JVM is to be started with: it uses the archive, or lists its classes where
   * there is none yet, for {@link #make}.
   */
  public List<String> jvmArguments() {
    if (file == null || !(exists() || createFolder())) {
      return List.of();
    }
    return List.of(
        exists() ? "-XX:SharedArchiveFile=" + file : "-XX:DumpLoadedClassList=" + list());
  }

  /** Whether starts use the archive. */
  public boolean exists() {
    return file != null && Files.isRegularFile(file);
  }

  private boolean createFolder() {
    try {
      Files.createDirectories(list().getParent());
      return true;
    } catch (IOException e) {
      // Not this user's, or no space left: then starts are as slow as they are.
      return false;
    }
  }

  private Path list() {
    return Objects.requireNonNull(file).resolveSibling(file.getFileName() + ".classes");
  }

  /** Makes the archive where there is none yet; nobody waits for that. */
  public void makeInBackground() {
    if (file != null && !exists()) {
      Thread making = new Thread(this::makeOrGoWithout, "liveswap-archive");
      making.setDaemon(true);
      making.start();
    }
  }

  private void makeOrGoWithout() {
    try {
      make();
    } catch (IOException e) {
      // A full disk, or a JVM that cannot do it: starts are as slow as they are.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Makes the archive of the classes that a start has listed so far, and of those that the JDK's
   * own archive has. It appears when it is whole.
   *
   * @return whether it was made
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the calling thread is interrupted
   */
  public boolean make() throws IOException, InterruptedException {
    if (file == null || !Files.isRegularFile(list())) {
      return false;
    }
    String self = Long.toString(ProcessHandle.current().pid());
    Path classes = file.resolveSibling(self + ".classes");
    Path unfinished = file.resolveSibling(self + ".unfinished");
    forgetOthers();
    try {
      Files.write(classes, ArchivedClasses.of(home(java), Files.readString(list())));
      boolean made = dump(classes, unfinished) && Files.isRegularFile(unfinished);
      if (made) {
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return made;
    } finally {
      Files.deleteIfExists(unfinished);
      Files.deleteIfExists(classes);
      Files.deleteIfExists(list());
    }
  }

  /** Those of other JDKs, and what a killed process has left. */
  private void forgetOthers() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(list().getParent())) {
      for (Path each : files) {
        if (!each.equals(list())) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private boolean dump(Path classList, Path archive) throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of(java.toString()),
                heapOptions.stream(),
                Stream.of(
                    "-Xshare:dump",
                    // As every JVM with an agent has it: else the JVM does not take the modules.
                    "--add-modules=java.instrument",
                    "-XX:SharedClassListFile=" + classList,
                    "-XX:SharedArchiveFile=" + archive,
                    "-cp",
                    ""))
            .flatMap(each -> each)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }
}

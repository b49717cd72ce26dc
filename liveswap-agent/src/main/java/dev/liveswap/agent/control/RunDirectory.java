package dev.liveswap.agent.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The user's folder with one {@link InstanceFile} for each running program: {@code
 * $XDG_RUNTIME_DIR/liveswap}, else {@code ~/.liveswap/run}.
 *
 * <p>Folder and files are created with permissions for their owner only (0700 and 0600), not given
 * them afterwards: there is no moment in which somebody else can read a token. A folder that others
 * may enter is refused. Thread-safe; several processes may use the folder at once.
 */
public final class RunDirectory {
  private static final String SUFFIX = ".properties";

  /** The system's clock of process starts is only that exact. */
  private static final Duration SAME_START = Duration.ofSeconds(5);

  private final Path folder;

  /**
   * A run directory at a place.
   *
   * @param folder need not exist
   */
  public RunDirectory(Path folder) {
    this.folder = folder;
  }

  /**
   * The user's run directory.
   *
   * @param environment the environment variables
   * @param home the user's home
   * @return the folder that agent and command line agree on
   */
  public static RunDirectory ofUser(Map<String, String> environment, Path home) {
    String runtime = environment.get("XDG_RUNTIME_DIR");
    if (runtime != null && Path.of(runtime).isAbsolute() && Files.isWritable(Path.of(runtime))) {
      return new RunDirectory(Path.of(runtime, "liveswap"));
    }
    return new RunDirectory(home.resolve(".liveswap").resolve("run"));
  }

  /**
   * Says how to reach a program; replaces what was said about the same process before.
   *
   * @param instance the program
   * @return the file
   * @throws IOException if it cannot be written, or others may enter the folder
   */
  public Path write(InstanceFile instance) throws IOException {
    create();
    Path file = file(instance.pid());
    Path unfinished = folder.resolve(instance.pid() + ".tmp");
    Files.deleteIfExists(unfinished);
    // Renamed when it is whole: a reader sees all of it or nothing.
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            unfinished,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            forOwnerOnly("rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(instance.toText().getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Forgets a program. Nothing happens when it is not known.
   *
   * @param pid its process
   * @throws IOException if the file cannot be deleted
   */
  public void delete(long pid) throws IOException {
    Files.deleteIfExists(file(pid));
  }

  /**
   * Finds a running program.
   *
   * @param pid its process
   * @return how to reach it, or empty when no such program says so
   * @throws IOException if the file cannot be read; names the file
   */
  public Optional<InstanceFile> find(long pid) throws IOException {
    try {
      InstanceFile instance = read(file(pid));
      return isRunning(instance) ? Optional.of(instance) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Lists the running programs and deletes the files of those that ended without doing so, killed
   * ones for instance.
   *
   * @return what was found
   * @throws IOException if the folder exists but cannot be read
   */
  public Listing list() throws IOException {
    List<InstanceFile> running = new ArrayList<>();
    List<Path> damaged = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        try {
          InstanceFile instance = read(file);
          if (isRunning(instance)) {
            running.add(instance);
          } else {
            Files.deleteIfExists(file);
          }
        } catch (IOException e) {
          // Gone by now: its program ended between the listing and the reading.
          if (Files.exists(file)) {
            damaged.add(file);
          }
        }
      }
    } catch (NoSuchFileException e) {
      return new Listing(List.of(), List.of());
    }
    running.sort((one, other) -> one.startedAt().compareTo(other.startedAt()));
    return new Listing(running, damaged);
  }

  /**
   * What a run directory holds.
   *
   * @param running the running programs, oldest first
   * @param damaged files that could not be read
   */
  public record Listing(List<InstanceFile> running, List<Path> damaged) {
    public Listing {
      running = List.copyOf(running);
      damaged = List.copyOf(damaged);
    }
  }

  private Path file(long pid) {
    return folder.resolve(pid + SUFFIX);
  }

  private static InstanceFile read(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return InstanceFile.ofText(text);
    } catch (IOException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /** A number that was given to another process since then does not count. */
  private static boolean isRunning(InstanceFile instance) {
    return ProcessHandle.of(instance.pid())
        .filter(ProcessHandle::isAlive)
        .filter(
            process -> {
              Instant start = process.info().startInstant().orElse(instance.startedAt());
              return Duration.between(start, instance.startedAt()).abs().compareTo(SAME_START) < 0;
            })
        .isPresent();
  }

  private void create() throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      Files.createDirectories(parent, forOwnerOnly("rwx------"));
    }
    try {
      Files.createDirectory(folder, forOwnerOnly("rwx------"));
    } catch (FileAlreadyExistsException e) {
      refuseIfOthersMayEnter();
    }
  }

  private void refuseIfOthersMayEnter() throws IOException {
    if (!isPosix()) {
      return;
    }
    PosixFileAttributes attributes =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Set<PosixFilePermission> forOwner =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    if (!attributes.isDirectory() || !forOwner.containsAll(attributes.permissions())) {
      throw new IOException(
          folder
              + " must be a folder that only you can enter, but is "
              + PosixFilePermissions.toString(attributes.permissions())
              + ": run chmod 700 on it, or delete it");
    }
  }

  private static FileAttribute<?>[] forOwnerOnly(String permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        // Windows: what is created in the user's profile inherits that only the user reads it.
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}

package dev.liveswap.compiler;

import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Compiles what an edit of a project's sources makes necessary, into memory.
 *
 * <p>The rule: after {@link #compile} and writing what it returned, the class folders are what a
 * clean build of the whole project would make them, provided they were that before.
 *
 * <p>A compiler remembers edits that were not yet {@link #committed}: they are part of every
 * following compile. Safe for use by several threads; one compile runs at a time.
 */
public interface ProjectCompiler extends AutoCloseable {
  /** Whether this Java has a compiler: a JRE has none. */
  boolean canCompile();

  /**
   * Reads the class folders and compiles something whose output is thrown away, so that the first
   * edit is compiled as fast as the tenth. May take a second or two; meant for a background thread.
   * Nothing happens if there is no compiler or no source.
   */
  void warmUp();

  /**
   * Compiles an edit.
   *
   * @param changed sources that were created or written; files that are no Java sources of the
   *     project are ignored
   * @param deleted sources that are gone. What is on disk decides: a file in the wrong set is
   *     treated as what it is
   * @return what became of it; whatever is in the project's files, it is no exception
   * @throws IllegalStateException if this compiler is closed
   */
  CompileResult compile(Set<Path> changed, Set<Path> deleted);

  /**
   * What the last compile returned is on disk now. Until this is called, its sources count as
   * edited.
   */
  void committed(Compiled compiled);

  /**
   * Somebody else, an IDE or a build tool, wrote or deleted class files.
   *
   * @param files absolute; those outside the project's class folders are ignored
   * @throws IOException if one is there and cannot be read
   */
  void classFilesChanged(Collection<Path> files) throws IOException;

  /**
   * The sources of a module that have no class files, or class files older than themselves.
   *
   * @throws IOException if the module's folders cannot be read
   * @throws IllegalArgumentException if the module is not the project's
   */
  Set<Path> staleSources(SourceModule module) throws IOException;

  /**
   * The sources of a module that were deleted while nobody watched, and whose class files are still
   * there. To be compiled as deleted ones.
   *
   * @throws IOException if the module's folders cannot be read
   * @throws IllegalArgumentException if the module is not the project's
   */
  Set<Path> goneSources(SourceModule module) throws IOException;

  /**
   * Writes down which sources there are, for {@link #goneSources} of a later process.
   *
   * @throws IOException if the modules' folders cannot be read
   */
  void rememberSources() throws IOException;

  /**
   * Begins to learn, in the background, what the sources look like before the first edit: so that
   * only warnings which an edit brings are shown for it.
   *
   * @return done when all are known
   */
  CompletableFuture<Void> learnSources();

  /**
   * Whether a class file would come back with the next build: its source is there.
   *
   * @param classFolder absolute
   * @param className the binary name of the class
   * @throws IOException if the module's folders cannot be read
   */
  boolean hasSource(Path classFolder, String className) throws IOException;

  /** Closes the files that were kept open. Compiling afterwards is not possible. */
  @Override
  void close() throws IOException;
}

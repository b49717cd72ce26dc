package dev.liveswap.compiler.javac;

import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.SourceModule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's file system: the program's classes come from {@link ClassFolderView}s, libraries
 * and the JDK from standard file managers that stay open, and all output stays in memory.
 *
 * <p>One of it serves compiles of different modules one after the other ({@link #begin}), because a
 * kept context holds on to the file manager it was made with. Not safe for use by several threads.
 */
final class ProgramFiles implements StandardJavaFileManager {
  private final StandardJavaFileManager platform;
  private final FolderListings listings = new FolderListings();
  private @Nullable Job job;

  /**
   * What is being compiled.
   *
   * @param module whose sources
   * @param libraries class path entries that are not the program's own, and processors
   * @param folders the program's class folders that the module sees, its own first
   * @param processorLoader loads annotation processors; null if none are to run
   */
  record Job(
      SourceModule module,
      Libraries libraries,
      List<ClassFolderView> folders,
      @Nullable ClassLoader processorLoader,
      Map<String, Produced> classes,
      List<MemoryFile> generated) {
    Job(
        SourceModule module,
        Libraries libraries,
        List<ClassFolderView> folders,
        @Nullable ClassLoader processorLoader) {
      this(module, libraries, folders, processorLoader, new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  /** A class file and the source it came from. */
  record Produced(MemoryFile file, @Nullable FileObject source) {}

  ProgramFiles(StandardJavaFileManager platform) {
    this.platform = platform;
  }

  /** From now on this is the module that is compiled. */
  void begin(Job next) {
    job = next;
  }

  private Job job() {
    if (job == null) {
      throw new IllegalStateException("no compile has begun");
    }
    return job;
  }

  /** Which of the two managers answers for a location: only libraries differ between modules. */
  private StandardJavaFileManager owner(Location location) {
    return location == StandardLocation.CLASS_PATH
            || location == StandardLocation.MODULE_PATH
            || location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        ? job().libraries.manager()
        : platform;
  }

  private static boolean isOutput(Location location) {
    return location == StandardLocation.CLASS_OUTPUT || location == StandardLocation.SOURCE_OUTPUT;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (isOutput(location) || location == StandardLocation.SOURCE_PATH) {
      return List.of(); // every source is given, and the class folders are on the class path
    }
    Iterable<JavaFileObject> libraries =
        location == StandardLocation.CLASS_PATH && !recurse
            ? job().libraries.list(packageName, kinds)
            : owner(location).list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(Kind.CLASS)) {
      return libraries;
    }
    List<JavaFileObject> all = new ArrayList<>();
    for (ClassFolderView folder : job().folders) {
      all.addAll(folder.list(packageName, listings));
    }
    libraries.forEach(all::add);
    return all;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof ClassInput input
        ? input.binaryName()
        : owner(location).inferBinaryName(location, file);
  }

  @Override
  public boolean hasLocation(Location location) {
    if (location == StandardLocation.SOURCE_PATH
        || location == StandardLocation.CLASS_OUTPUT
        || location == StandardLocation.CLASS_PATH) {
      return true;
    }
    if (location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        || location == StandardLocation.SOURCE_OUTPUT) {
      return job().processorLoader != null;
    }
    return owner(location).hasLocation(location);
  }

  @Override
  public @Nullable ClassLoader getClassLoader(Location location) {
    return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        ? job().processorLoader
        : owner(location).getClassLoader(location);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, @Nullable FileObject sibling) {
    String relative = className.replace('.', '/') + kind.extension;
    if (kind == Kind.CLASS) {
      MemoryFile file = memoryFile(StandardLocation.CLASS_OUTPUT, relative, kind);
      job().classes.put(className, new Produced(file, sibling));
      return file;
    }
    MemoryFile file = memoryFile(location, relative, kind);
    job().generated.add(file);
    return file;
  }

  /**
   * What annotation processors write, from Java 18 on, where this overrides a method of the
   * interface. The files that it originates in are not what it was compiled from.
   */
  public JavaFileObject getJavaFileForOutputForOriginatingFiles(
      Location location, String className, Kind kind, FileObject... originatingFiles) {
    return getJavaFileForOutput(location, className, kind, null);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, @Nullable FileObject sibling) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    MemoryFile file = memoryFile(location, folder + relativeName, Kind.OTHER);
    job().generated.add(file);
    return file;
  }

  private MemoryFile memoryFile(Location location, String relative, Kind kind) {
    CompilerSettings settings = job().module.settings();
    Path folder = job().module.classFolder();
    if (location == StandardLocation.SOURCE_OUTPUT && settings.generatedSources() != null) {
      folder = settings.generatedSources();
    }
    return new MemoryFile(folder.resolve(relative), kind, settings.encoding());
  }

  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, Kind kind) throws IOException {
    if (isOutput(location)) {
      Path wanted = memoryFile(location, className.replace('.', '/') + kind.extension, kind).path();
      return generated(wanted);
    }
    return owner(location).getJavaFileForInput(location, className, kind);
  }

  @Override
  public @Nullable FileObject getFileForInput(
      Location location, String packageName, String relativeName) throws IOException {
    if (isOutput(location)) {
      String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
      return generated(memoryFile(location, folder + relativeName, Kind.OTHER).path());
    }
    return owner(location).getFileForInput(location, packageName, relativeName);
  }

  private @Nullable MemoryFile generated(Path path) {
    for (MemoryFile file : job().generated) {
      if (file.path().equals(path) && file.content() != null) {
        return file;
      }
    }
    return null;
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a == b || a.toUri().equals(b.toUri());
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    if (location == StandardLocation.SOURCE_PATH) {
      return file instanceof SourceInput; // whatever is to be compiled belongs to the module
    }
    return !(file instanceof SourceInput)
        && !(file instanceof ClassInput)
        && !(file instanceof MemoryFile)
        && owner(location).contains(location, file);
  }

  @Override
  public boolean handleOption(String current, Iterator<String> remaining) {
    // An option may have a value: both managers must see the same.
    List<String> values = new ArrayList<>();
    remaining.forEachRemaining(values::add);
    job().libraries.manager().handleOption(current, values.iterator());
    return platform.handleOption(current, values.iterator());
  }

  @Override
  public int isSupportedOption(String option) {
    return platform.isSupportedOption(option);
  }

  @Override
  public Location getLocationForModule(Location location, String moduleName) throws IOException {
    return owner(location).getLocationForModule(location, moduleName);
  }

  @Override
  public @Nullable Location getLocationForModule(Location location, JavaFileObject file)
      throws IOException {
    return file instanceof ClassInput || file instanceof MemoryFile
        ? null
        : owner(location).getLocationForModule(location, file);
  }

  @Override
  public @Nullable String inferModuleName(Location location) throws IOException {
    return platform.inferModuleName(location);
  }

  @Override
  public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
    return owner(location).listLocationsForModules(location);
  }

  @Override
  public <S> java.util.ServiceLoader<S> getServiceLoader(Location location, Class<S> service) {
    return java.util.ServiceLoader.load(service, getClassLoader(location));
  }

  @Override
  public void flush() {
    // Nothing is buffered: closing a MemoryFile's stream is all there is.
  }

  @Override
  public void close() {
    // The standard managers are closed by their owner: a compile must not take them along.
  }

  // Below: what only a standard file manager can, asked of the JDK's own.

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return platform.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return platform.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return platform.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return platform.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, @Nullable Iterable<? extends File> files)
      throws IOException {
    owner(location).setLocation(location, files);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    owner(location).setLocationFromPaths(location, paths);
  }

  @Override
  public void setLocationForModule(
      Location location, String moduleName, Collection<? extends Path> paths) throws IOException {
    owner(location).setLocationForModule(location, moduleName, paths);
  }

  @Override
  public @Nullable Iterable<? extends File> getLocation(Location location) {
    return owner(location).getLocation(location);
  }

  @Override
  public @Nullable Iterable<? extends Path> getLocationAsPaths(Location location) {
    if (location == StandardLocation.SOURCE_PATH) {
      return List.of();
    }
    if (isOutput(location)) {
      return List.of(job().module.classFolder()); // javac looks whether it is a place to write to
    }
    return owner(location).getLocationAsPaths(location);
  }
}

package dev.liveswap.maven.probe;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the probe found out: a properties file in UTF-8.
 *
 * @param modules the modules that have Java sources, in build order
 * @param poms every pom file that had a part in it; when one changes, all this may be wrong
 */
public record ProbeFile(List<ProbedModule> modules, List<Path> poms) {
  /** Raised when a field is added: a file of another form is not read but made anew. */
  private static final String FORM = "1";

  public ProbeFile {
    modules = List.copyOf(modules);
    poms = List.copyOf(poms);
  }

  /**
   * Writes the file.
   *
   * @param file where to; replaced when it exists
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Fields fields = new Fields(new Properties(), "");
    fields.put("form", FORM);
    fields.putAll("poms", poms);
    for (int i = 0; i < modules.size(); i++) {
      write(modules.get(i), fields.below("module." + i));
    }
    fields.put("modules", Integer.toString(modules.size()));
    store(fields.properties, file);
  }

  /**
   * Writes why there is nothing to write. {@link #read} gives the reason back as its exception.
   *
   * @param file where to
   * @param problem what went wrong
   * @throws IOException if it cannot be written
   */
  static void writeProblem(Path file, String problem) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("problem", problem);
    store(properties, file);
  }

  /**
   * Reads the file.
   *
   * @param file which
   * @return what the probe found out
   * @throws IOException if it cannot be read, has another form, or tells of a problem
   */
  public static ProbeFile read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      String problem = properties.getProperty("problem");
      if (problem != null) {
        throw new IOException(problem);
      }
      Fields fields = new Fields(properties, "");
      if (!FORM.equals(fields.get("form"))) {
        throw new IOException(file + " has the form of another version");
      }
      List<ProbedModule> modules = new ArrayList<>();
      int count = Integer.parseInt(fields.required("modules"));
      for (int i = 0; i < count; i++) {
        modules.add(module(fields.below("module." + i)));
      }
      return new ProbeFile(modules, fields.paths("poms"));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private static void write(ProbedModule module, Fields fields) {
    fields.put("groupId", module.groupId());
    fields.put("artifactId", module.artifactId());
    fields.put("baseDir", module.baseDir().toString());
    fields.putAll("sourceRoots", module.sourceRoots());
    fields.putAll("resourceRoots", module.resourceRoots());
    fields.put("classFolder", module.classFolder().toString());
    fields.putAll("compilePath", module.compilePath());
    fields.putAll("runtimePath", module.runtimePath());
    fields.putAll("mainClasses", module.mainClasses());
    ProbedCompiler compiler = module.compiler();
    if (compiler.release() != null) {
      fields.put("release", compiler.release().toString());
    }
    if (compiler.encoding() != null) {
      fields.put("encoding", compiler.encoding());
    }
    fields.put("parameters", Boolean.toString(compiler.parameters()));
    fields.put("processing", Boolean.toString(compiler.processing()));
    fields.putAll("processorPath", compiler.processorPath());
    fields.putAll("processors", compiler.processors());
    if (compiler.generatedSources() != null) {
      fields.put("generatedSources", compiler.generatedSources().toString());
    }
    fields.putAll("options", compiler.options());
  }

  private static ProbedModule module(Fields fields) {
    String release = fields.get("release");
    String generated = fields.get("generatedSources");
    return new ProbedModule(
        fields.required("groupId"),
        fields.required("artifactId"),
        Path.of(fields.required("baseDir")),
        fields.paths("sourceRoots"),
        fields.paths("resourceRoots"),
        Path.of(fields.required("classFolder")),
        fields.paths("compilePath"),
        fields.paths("runtimePath"),
        new ProbedCompiler(
            release == null ? null : Integer.valueOf(release),
            fields.get("encoding"),
            Boolean.parseBoolean(fields.required("parameters")),
            Boolean.parseBoolean(fields.required("processing")),
            fields.paths("processorPath"),
            fields.texts("processors"),
            generated == null ? null : Path.of(generated),
            fields.texts("options")),
        fields.texts("mainClasses"));
  }

  private static void store(Properties properties, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  /** Properties whose names begin alike; lists are numbered from 0. */
  private record Fields(Properties properties, String prefix) {
    Fields below(String name) {
      return new Fields(properties, prefix + name + ".");
    }

    void put(String name, String value) {
      properties.setProperty(prefix + name, value);
    }

    void putAll(String name, List<?> values) {
      for (int i = 0; i < values.size(); i++) {
        put(name + "." + i, values.get(i).toString());
      }
    }

    @Nullable String get(String name) {
      return properties.getProperty(prefix + name);
    }

    String required(String name) {
      String value = get(name);
      if (value == null) {
        throw new IllegalArgumentException("no " + prefix + name);
      }
      return value;
    }

    List<String> texts(String name) {
      List<String> values = new ArrayList<>();
      for (String value = get(name + ".0"); value != null; ) {
        values.add(value);
        value = get(name + "." + values.size());
      }
      return values;
    }

    List<Path> paths(String name) {
      return texts(name).stream().map(Path::of).toList();
    }
  }
}

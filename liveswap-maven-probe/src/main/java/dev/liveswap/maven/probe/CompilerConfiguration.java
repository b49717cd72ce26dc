package dev.liveswap.maven.probe;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/** Reads the effective configuration of one run of maven-compiler-plugin's goal compile. */
final class CompilerConfiguration {
  /** Since this Java version javac runs processors only when it is asked to. */
  private static final int PROCESSING_ON_DEMAND = 23;

  private final MavenSession session;
  private final Xpp3Dom configuration;
  private final PluginParameterExpressionEvaluator evaluator;

  CompilerConfiguration(MavenSession session, MojoExecution mojo) {
    this.session = session;
    this.configuration = mojo.getConfiguration();
    this.evaluator = new PluginParameterExpressionEvaluator(session, mojo);
  }

  /**
   * Reads it all. A processor path is left empty where the pom names none: then it is the compile
   * class path, which is not known yet.
   */
  ProbedCompiler read(MavenProject project, ClassPaths classPaths) throws Exception {
    List<String> processors = texts("annotationProcessors");
    List<Path> processorPath = processorPath(project, classPaths);
    String proc = text("proc");
    boolean asked =
        "full".equals(proc)
            || !processors.isEmpty()
            || !processorPath.isEmpty()
            || Runtime.version().feature() < PROCESSING_ON_DEMAND;
    String release = text("release");
    String generated = text("generatedSourcesDirectory");
    return new ProbedCompiler(
        release == null ? null : Integer.valueOf(release.strip()),
        text("encoding"),
        isOn("parameters"),
        asked && !"none".equals(proc),
        processorPath,
        processors,
        generated == null ? null : Path.of(generated),
        options(release == null));
  }

  private List<String> options(boolean withSourceAndTarget) throws ExpressionEvaluationException {
    List<String> options = new ArrayList<>();
    if (withSourceAndTarget) {
      addPair(options, "-source", text("source"));
      addPair(options, "-target", text("target"));
    }
    if (isOn("debug")) {
      String level = text("debuglevel");
      options.add(level == null ? "-g" : "-g:" + level);
    }
    if (isOn("enablePreview")) {
      options.add("--enable-preview");
    }
    if (isOn("failOnWarning")) {
      options.add("-Werror");
    }
    Xpp3Dom named = configuration.getChild("compilerArguments");
    if (named != null) {
      for (Xpp3Dom argument : named.getChildren()) {
        String name = argument.getName();
        options.add(name.startsWith("-") ? name : "-" + name);
        String value = value(argument);
        if (value != null) {
          options.add(value);
        }
      }
    }
    String single = text("compilerArgument");
    if (single != null) {
      options.add(single);
    }
    texts("compilerArgs").stream()
        .filter(CompilerConfiguration::shapesClassFiles)
        .forEach(options::add);
    return options;
  }

  /**
   * Options for the JVM of a forked javac, and Error Prone: it checks only, leaves class files as
   * they are, and needs a JVM that was started for it.
   */
  private static boolean shapesClassFiles(String argument) {
    return !argument.startsWith("-J") && !argument.startsWith("-Xplugin:ErrorProne");
  }

  private List<Path> processorPath(MavenProject project, ClassPaths classPaths) throws Exception {
    Xpp3Dom paths = configuration.getChild("annotationProcessorPaths");
    if (paths == null || paths.getChildCount() == 0) {
      return List.of();
    }
    List<Dependency> managed =
        project.getDependencyManagement() == null
            ? List.of()
            : project.getDependencyManagement().getDependencies().stream()
                .map(
                    dependency ->
                        RepositoryUtils.toDependency(
                            dependency, session.getRepositorySession().getArtifactTypeRegistry()))
                .toList();
    List<Dependency> processors = new ArrayList<>();
    for (Xpp3Dom path : paths.getChildren()) {
      processors.add(new Dependency(artifact(path, managed), "runtime"));
    }
    boolean useManaged = isOn("annotationProcessorPathsUseDepMgmt");
    return classPaths.ofProcessors(processors, useManaged ? managed : List.of(), project, session);
  }

  private Artifact artifact(Xpp3Dom path, List<Dependency> managed)
      throws ExpressionEvaluationException {
    String groupId = required(path, "groupId");
    String artifactId = required(path, "artifactId");
    String classifier = child(path, "classifier");
    String type = child(path, "type");
    String version = child(path, "version");
    if (version == null) {
      version =
          managed.stream()
              .map(Dependency::getArtifact)
              .filter(a -> a.getGroupId().equals(groupId) && a.getArtifactId().equals(artifactId))
              .map(Artifact::getVersion)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no version for the processor " + groupId + ":" + artifactId));
    }
    return new DefaultArtifact(
        groupId, artifactId, classifier, type == null ? "jar" : type, version);
  }

  private String required(Xpp3Dom parent, String name) throws ExpressionEvaluationException {
    String value = child(parent, name);
    if (value == null) {
      throw new IllegalArgumentException("an annotation processor path without " + name);
    }
    return value;
  }

  private boolean isOn(String name) throws ExpressionEvaluationException {
    return Boolean.parseBoolean(text(name));
  }

  private @Nullable String text(String name) throws ExpressionEvaluationException {
    return child(configuration, name);
  }

  private @Nullable String child(Xpp3Dom parent, String name) throws ExpressionEvaluationException {
    Xpp3Dom child = parent.getChild(name);
    return child == null ? null : value(child);
  }

  /** The value, or where an expression has none, the parameter's default; null for neither. */
  private @Nullable String value(Xpp3Dom parameter) throws ExpressionEvaluationException {
    Object value = parameter.getValue() == null ? null : evaluator.evaluate(parameter.getValue());
    if (value == null && parameter.getAttribute("default-value") != null) {
      value = evaluator.evaluate(parameter.getAttribute("default-value"));
    }
    String text =
        value instanceof File file ? file.getPath() : value == null ? "" : value.toString();
    return text.isBlank() ? null : text;
  }

  private List<String> texts(String name) throws ExpressionEvaluationException {
    Xpp3Dom list = configuration.getChild(name);
    if (list == null) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (Xpp3Dom item : list.getChildren()) {
      String value = value(item);
      if (value != null) {
        values.add(value);
      }
    }
    if (list.getChildCount() == 0 && value(list) != null) {
      // A list that comes from a property is written with commas.
      Stream<String> parts = Arrays.stream(String.valueOf(value(list)).split(",", -1));
      values.addAll(parts.map(String::strip).filter(part -> !part.isEmpty()).toList());
    }
    return values;
  }

  private static void addPair(List<String> options, String name, @Nullable String value) {
    if (value != null) {
      options.add(name);
      options.add(value);
    }
  }
}

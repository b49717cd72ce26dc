package dev.liveswap.maven.probe;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a build and writes down what it learned when the build has succeeded. Does nothing
 * without the property {@value #OUTPUT}.
 *
 * <p>Maven tells the end of every plugin run, and for the compiler plugin hands out its effective
 * configuration with it: so nothing of Maven's own rules is repeated here.
 */
public final class ProjectSpy extends AbstractEventSpy {
  /** The user property that names the file to write. */
  public static final String OUTPUT = "liveswap.probe.output";

  // Filled in by Maven: META-INF/plexus/components.xml names them.
  private @Nullable ProjectDependenciesResolver dependencies;
  private @Nullable RepositorySystem repositories;

  private final Map<MavenProject, ProbedCompiler> compilers = new ConcurrentHashMap<>();

  @Override
  public void onEvent(Object event) throws IOException {
    if (!(event instanceof ExecutionEvent execution) || execution.getSession() == null) {
      return;
    }
    String output = execution.getSession().getUserProperties().getProperty(OUTPUT);
    if (output == null) {
      return;
    }
    try {
      if (execution.getType() == ExecutionEvent.Type.MojoSucceeded) {
        remember(execution);
      } else if (execution.getType() == ExecutionEvent.Type.SessionEnded
          && !execution.getSession().getResult().hasExceptions()) {
        describe(execution.getSession()).write(Path.of(output));
      }
    } catch (Exception e) {
      // Maven hides what a listener throws; the command line is waiting for this file.
      ProbeFile.writeProblem(Path.of(output), "the project cannot be described: " + e);
    }
  }

  private void remember(ExecutionEvent event) throws Exception {
    MojoExecution mojo = event.getMojoExecution();
    if (!"maven-compiler-plugin".equals(mojo.getArtifactId())
        || !"compile".equals(mojo.getGoal())) {
      return;
    }
    // A second run, for instance one for module-info alone, is not how the module is compiled.
    boolean first = !compilers.containsKey(event.getProject());
    if (first || "default-compile".equals(mojo.getExecutionId())) {
      compilers.put(
          event.getProject(),
          new CompilerConfiguration(event.getSession(), mojo)
              .read(event.getProject(), classPaths()));
    }
  }

  private ClassPaths classPaths() {
    return new ClassPaths(
        Objects.requireNonNull(dependencies, "Maven gave no dependency resolver"),
        Objects.requireNonNull(repositories, "Maven gave no repository system"));
  }

  private ProbeFile describe(MavenSession session) throws Exception {
    List<ProbedModule> modules = new ArrayList<>();
    Set<Path> poms = new LinkedHashSet<>();
    for (MavenProject project : session.getProjects()) {
      for (MavenProject pom = project; pom != null; pom = pom.getParent()) {
        if (pom.getFile() != null) {
          poms.add(pom.getFile().toPath());
        }
      }
      ProbedCompiler compiler = compilers.get(project);
      if (compiler != null) {
        modules.add(describe(project, compiler, session));
      }
    }
    return new ProbeFile(modules, List.copyOf(poms));
  }

  private ProbedModule describe(MavenProject project, ProbedCompiler compiler, MavenSession session)
      throws Exception {
    ClassPaths.Resolved resolved = classPaths().of(project, session);
    return new ProbedModule(
        project.getGroupId(),
        project.getArtifactId(),
        project.getBasedir().toPath(),
        existing(project.getCompileSourceRoots()),
        existing(project.getResources().stream().map(Resource::getDirectory).toList()),
        Path.of(project.getBuild().getOutputDirectory()),
        resolved.compile(),
        resolved.runtime(),
        withDefaultProcessors(compiler, resolved.compile()),
        MainClasses.of(project));
  }

  /** Without a path of their own, processors are looked for on the compile class path. */
  private static ProbedCompiler withDefaultProcessors(ProbedCompiler compiler, List<Path> path) {
    if (!compiler.processing() || !compiler.processorPath().isEmpty()) {
      return compiler;
    }
    boolean any = Processors.areOn(path) || !compiler.processors().isEmpty();
    return new ProbedCompiler(
        compiler.release(),
        compiler.encoding(),
        compiler.parameters(),
        any,
        any ? path : List.of(),
        compiler.processors(),
        compiler.generatedSources(),
        compiler.options());
  }

  private static List<Path> existing(List<String> folders) {
    return folders.stream()
        .distinct()
        .filter(f -> new File(f).isDirectory())
        .map(Path::of)
        .toList();
  }
}

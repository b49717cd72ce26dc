package dev.liveswap.maven.probe;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/** Resolves class paths with Maven's own resolver; modules of the build become class folders. */
final class ClassPaths {
  private static final Set<String> COMPILE = Set.of("compile", "provided", "system");
  private static final Set<String> RUNTIME = Set.of("compile", "runtime", "system");

  private final ProjectDependenciesResolver dependencies;
  private final RepositorySystem repositories;

  ClassPaths(ProjectDependenciesResolver dependencies, RepositorySystem repositories) {
    this.dependencies = dependencies;
    this.repositories = repositories;
  }

  /** What a module is compiled against and what it runs with, without its own class folder. */
  record Resolved(List<Path> compile, List<Path> runtime) {}

  Resolved of(MavenProject project, MavenSession session) throws DependencyResolutionException {
    var request = new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(ClassPaths::isNotOnlyForTests);
    Map<String, Path> modules = classFolders(session);
    List<Path> compile = new ArrayList<>();
    List<Path> runtime = new ArrayList<>();
    for (Dependency dependency : dependencies.resolve(request).getResolvedDependencies()) {
      Path place = place(dependency.getArtifact(), modules);
      if (COMPILE.contains(dependency.getScope())) {
        compile.add(place);
      }
      if (RUNTIME.contains(dependency.getScope())) {
        runtime.add(place);
      }
    }
    return new Resolved(compile, runtime);
  }

  /** Resolves annotation processors and what they need. */
  List<Path> ofProcessors(
      List<Dependency> processors,
      List<Dependency> managed,
      MavenProject project,
      MavenSession session)
      throws org.eclipse.aether.resolution.DependencyResolutionException {
    CollectRequest collect =
        new CollectRequest(processors, managed, project.getRemoteProjectRepositories());
    DependencyRequest request = new DependencyRequest(collect, ClassPaths::isNotOnlyForTests);
    Map<String, Path> modules = classFolders(session);
    List<Path> path = new ArrayList<>();
    for (ArtifactResult result :
        repositories
            .resolveDependencies(session.getRepositorySession(), request)
            .getArtifactResults()) {
      path.add(place(result.getArtifact(), modules));
    }
    return path;
  }

  private static boolean isNotOnlyForTests(DependencyNode node, List<DependencyNode> parents) {
    Dependency dependency = node.getDependency();
    return dependency == null || !"test".equals(dependency.getScope());
  }

  private static Map<String, Path> classFolders(MavenSession session) {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (MavenProject module : session.getProjects()) {
      folders.put(
          module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion(),
          Path.of(module.getBuild().getOutputDirectory()));
    }
    return folders;
  }

  private static Path place(Artifact artifact, Map<String, Path> modules) {
    Path folder =
        modules.get(
            artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion());
    File file = artifact.getFile();
    return folder != null && artifact.getClassifier().isEmpty() ? folder : file.toPath();
  }
}

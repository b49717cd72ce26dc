package dev.liveswap.maven.probe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds the main classes that a pom names: whoever runs or packages the project needs them too. */
final class MainClasses {
  /** In the order of how likely they name what a person would start. */
  private static final List<String> PLUGINS =
      List.of(
          "spring-boot-maven-plugin",
          "exec-maven-plugin",
          "maven-jar-plugin",
          "maven-shade-plugin",
          "maven-assembly-plugin");

  private static final List<String> PROPERTIES =
      List.of("start-class", "exec.mainClass", "spring-boot.run.main-class", "mainClass");

  private MainClasses() {}

  static List<String> of(MavenProject project) {
    Set<String> found = new LinkedHashSet<>();
    for (String property : PROPERTIES) {
      add(found, project.getProperties().getProperty(property));
    }
    for (String artifactId : PLUGINS) {
      for (Plugin plugin : project.getBuildPlugins()) {
        if (plugin.getArtifactId().equals(artifactId)) {
          collect(found, plugin.getConfiguration());
          for (PluginExecution execution : plugin.getExecutions()) {
            collect(found, execution.getConfiguration());
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** Wherever it stands: archive/manifest/mainClass, transformers/transformer/mainClass, ... */
  private static void collect(Set<String> found, @Nullable Object configuration) {
    if (configuration instanceof Xpp3Dom dom) {
      if (dom.getName().equals("mainClass")) {
        add(found, dom.getValue());
      }
      for (Xpp3Dom child : dom.getChildren()) {
        collect(found, child);
      }
    }
  }

  private static void add(Set<String> found, @Nullable String name) {
    // What still has a placeholder is only known when its plugin runs.
    if (name != null && !name.isBlank() && !name.contains("${")) {
      found.add(name.strip());
    }
  }
}

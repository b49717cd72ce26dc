package dev.liveswap.devloop;

import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Position;
import dev.liveswap.compiler.project.Project;
import dev.liveswap.compiler.project.SourceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes places as a person would. A class file only knows {@code com/acme/Order.java}; a person
 * wants the path below the project's folder, to click on.
 */
final class SourcePlaces {
  private final Project project;

  SourcePlaces(Project project) {
    this.project = project;
  }

  Outcome inSources(Outcome outcome) {
    List<Finding> placed = outcome.findings().stream().map(this::inSources).toList();
    return outcome.findings(placed);
  }

  Finding inSources(Finding finding) {
    return finding.at(inSources(finding.position()));
  }

  private @Nullable Position inSources(@Nullable Position position) {
    if (position == null) {
      return null;
    }
    for (SourceModule module : project.modules()) {
      for (Path root : module.sourceRoots()) {
        Path source = root.resolve(position.file());
        if (Files.isRegularFile(source)) {
          return new Position(name(source), position.line(), position.column(), position.text());
        }
      }
    }
    return position;
  }

  String name(Path file) {
    Path base = project.baseDir().toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString();
  }
}

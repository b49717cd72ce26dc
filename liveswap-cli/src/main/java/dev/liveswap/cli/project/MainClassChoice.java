package dev.liveswap.cli.project;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides which main class a person means: never by guessing, never by asking. */
final class MainClassChoice {
  private MainClassChoice() {}

  /**
   * Chooses.
   *
   * @param given by a person, or null
   * @param named by the build file for running or packaging the program
   * @param found in the project's class folders
   * @param exists whether the program's class path has a class
   * @return the given one if it exists; else the only named one that exists; else the only one
   *     found
   * @throws CommandFailure if the given one does not exist, or there is none, or several
   */
  static String choose(
      @Nullable String given, List<String> named, List<String> found, Predicate<String> exists)
      throws CommandFailure {
    if (given != null) {
      if (!exists.test(given)) {
        List<String> details = new ArrayList<>();
        details.add(found.isEmpty() ? "no class has a main method" : "these have a main method:");
        found.forEach(name -> details.add("  --main " + name));
        throw new CommandFailure(
            ExitCode.NO_MAIN_CLASS, "the main class " + given + " does not exist", details);
      }
      return given;
    }
    List<String> existing = named.stream().distinct().filter(exists).toList();
    if (existing.size() == 1) {
      return existing.get(0);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NO_MAIN_CLASS,
          "no class has a main method",
          "name one of a library with --main CLASS");
    }
    throw new CommandFailure(
        ExitCode.NO_MAIN_CLASS,
        "several classes have a main method; choose one:",
        found.stream().map(name -> "  --main " + name).toList());
  }
}

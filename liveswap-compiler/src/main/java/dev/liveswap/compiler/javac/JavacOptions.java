package dev.liveswap.compiler.javac;

import dev.liveswap.compiler.project.CompilerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A module's settings as javac's command line.
 *
 * <p>Left out of the module's own options: those that say where files are (they are told
 * otherwise), compiler plugins (they check, need their own rights in the compiler, and change no
 * class file), and {@code -Werror} (a warning is reported as a warning; it does not stop a running
 * program from taking the edit).
 */
final class JavacOptions {
  private static final Set<String> WITH_VALUE_LEFT_OUT =
      Set.of(
          "-d",
          "-s",
          "-h",
          "-cp",
          "-classpath",
          "--class-path",
          "-sourcepath",
          "--source-path",
          "-processorpath",
          "--processor-path",
          "-processor",
          "-encoding",
          "--release",
          "-p",
          "--module-path",
          "--module-source-path");

  private JavacOptions() {}

  /**
   * @param processing whether annotation processors run
   */
  static List<String> of(CompilerSettings settings, boolean processing) {
    List<String> options = new ArrayList<>();
    Integer release = settings.release();
    // For the compiler's own release the option changes no class file, but costs milliseconds.
    boolean preview = settings.options().contains("--enable-preview");
    if (release != null && (preview || release != Runtime.version().feature())) {
      options.add("--release");
      options.add(release.toString());
    }
    if (settings.parameters()) {
      options.add("-parameters");
    }
    addOwn(settings.options(), options);
    options.add("-implicit:none");
    if (!processing) {
      options.add("-proc:none");
    } else {
      if (Runtime.version().feature() >= 21) {
        options.add("-proc:full"); // before, it is the default and has no name
      }
      if (!settings.processors().isEmpty()) {
        options.add("-processor");
        options.add(String.join(",", settings.processors()));
      }
    }
    return options;
  }

  private static void addOwn(List<String> own, List<String> options) {
    for (int i = 0; i < own.size(); i++) {
      String option = own.get(i);
      if (WITH_VALUE_LEFT_OUT.contains(option)) {
        i++;
      } else if (!isLeftOut(option)
          && !(option.equals("-parameters") && options.contains(option))) {
        options.add(option);
      }
    }
  }

  private static boolean isLeftOut(String option) {
    return option.equals("-Werror")
        || option.startsWith("-J")
        || option.startsWith("-Xplugin")
        || option.startsWith("-proc:")
        || option.startsWith("-implicit:")
        || option.startsWith("--release=")
        || option.startsWith("--class-path=")
        || option.startsWith("--module-path=")
        || option.startsWith("--source-path=")
        || option.startsWith("--processor-path=");
  }
}

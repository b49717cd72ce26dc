package dev.liveswap.compiler.project;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Gradle build says in plain words of how it compiles: the encoding, options of javac, and
 * libraries that are only needed to compile. Gradle's scripts are programs, which only Gradle can
 * run; what is written as people mostly write it can be read without. What class files show of
 * their own compilation is not looked for here.
 *
 * @param encoding of the sources, or null where nothing is said
 * @param options of javac, in the order of the script
 * @param processors coordinates ({@code group:name:version}) of annotation processors
 * @param compileOnly coordinates of libraries that the program runs without
 */
record GradleScript(
    @Nullable Charset encoding,
    List<String> options,
    List<String> processors,
    List<String> compileOnly) {
  static final GradleScript NOTHING = new GradleScript(null, List.of(), List.of(), List.of());

  private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
  private static final List<String> ROOTS = List.of("settings.gradle", "settings.gradle.kts");
  private static final int MOST_FOLDERS_UP = 4;

  /** A string as such is kept: two slashes in it begin no comment. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)(\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')|/\\*.*?\\*/|//[^\\n]*");

  private static final Pattern ENCODING =
      Pattern.compile("\\bencoding\\s*(?:=|\\.set\\()?\\s*[\"']([\\w.:-]+)[\"']");
  private static final Pattern ARGUMENTS =
      Pattern.compile(
          "\\bcompilerArgs\\s*(?:\\+=|=|<<|\\.addAll\\b|\\.add\\b)\\s*"
              + "(\\(?\\s*(?:listOf|arrayOf)?\\s*[\\[(][^\\])]*[\\])]"
              + "|[\"'][^\"'\\n]*[\"'](?:\\s*<<\\s*[\"'][^\"'\\n]*[\"'])*)");
  private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "\\b(annotationProcessor|compileOnly)\\s*\\(?\\s*[\"']([\\w.-]+:[\\w.-]+:[\\w.+-]+)[\"']");

  GradleScript {
    options = List.copyOf(options);
    processors = List.copyOf(processors);
    compileOnly = List.copyOf(compileOnly);
  }

  /**
   * Reads the scripts that concern a module: its own, and those of the builds above it.
   *
   * @param module its folder
   * @return {@link #NOTHING} if there are none
   * @throws IOException if one is there and cannot be read
   */
  static GradleScript of(Path module) throws IOException {
    StringBuilder text = new StringBuilder();
    Path folder = module;
    for (int up = 0; up < MOST_FOLDERS_UP && folder != null; up++) {
      Path current = folder;
      for (String script : SCRIPTS) {
        Path file = current.resolve(script);
        if (Files.isRegularFile(file)) {
          // The outermost first: what is nearer adds to it.
          text.insert(0, new String(Files.readAllBytes(file), StandardCharsets.UTF_8) + "\n");
        }
      }
      if (ROOTS.stream().anyMatch(root -> Files.isRegularFile(current.resolve(root)))) {
        break;
      }
      folder = folder.getParent();
    }
    return text.isEmpty() ? NOTHING : read(text.toString());
  }

  static GradleScript read(String script) {
    String text = COMMENT.matcher(script).replaceAll(GradleScript::withoutComment);
    Charset encoding = null;
    Matcher named = ENCODING.matcher(text);
    while (named.find()) {
      encoding = charset(named.group(1), encoding);
    }
    List<String> options = new ArrayList<>();
    Matcher arguments = ARGUMENTS.matcher(text);
    while (arguments.find()) {
      strings(arguments.group(1), options);
    }
    Set<String> processors = new LinkedHashSet<>();
    Set<String> compileOnly = new LinkedHashSet<>();
    Matcher dependency = DEPENDENCY.matcher(text);
    while (dependency.find()) {
      (dependency.group(1).equals("compileOnly") ? compileOnly : processors)
          .add(dependency.group(2));
    }
    return new GradleScript(encoding, options, List.copyOf(processors), List.copyOf(compileOnly));
  }

  private static String withoutComment(MatchResult found) {
    return found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1));
  }

  private static @Nullable Charset charset(String name, @Nullable Charset otherwise) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Gradle would complain; here it is as if nothing were said.
      return otherwise;
    }
  }

  /** Those with a {@code $} are put together when Gradle runs: they are left out. */
  private static void strings(String list, List<String> into) {
    Matcher string = STRING.matcher(list);
    while (string.find()) {
      String value = string.group(1) == null ? string.group(2) : string.group(1);
      if (value.indexOf('$') < 0) {
        into.add(value);
      }
    }
  }
}

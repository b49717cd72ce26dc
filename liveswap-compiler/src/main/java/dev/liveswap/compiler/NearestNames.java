package dev.liveswap.compiler;

import dev.liveswap.compiler.classes.ClassFacts;
import dev.liveswap.compiler.classes.ClassFiles;
import dev.liveswap.compiler.classes.MemberNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a person probably meant by a name that the compiler cannot find.
 *
 * <p>Looks among what could stand in its place: behind a dot the members of the types that the
 * compiler's message names, else the words of the source itself, its classes' members, and the
 * program's classes.
 */
final class NearestNames {
  private static final String CANNOT_FIND = "compiler.err.cant.resolve";
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern TYPE = Pattern.compile("\\b(?:[a-z]\\w*\\.)*[A-Z]\\w*");

  private final Collection<ModuleState> modules;

  NearestNames(Collection<ModuleState> modules) {
    this.modules = modules;
  }

  /** The name, or null if the problem is another or nothing is near. */
  @Nullable String of(Problem problem) {
    String line = problem.sourceLine();
    Path file = problem.file();
    if (!problem.code().startsWith(CANNOT_FIND) || line == null || file == null) {
      return null;
    }
    // The compiler points at the dot of a selection.
    int at = problem.column() - 1;
    boolean member = at >= 0 && at < line.length() && line.charAt(at) == '.';
    Matcher word = WORD.matcher(line);
    if (at < 0 || !word.find(Math.min(line.length(), member ? at + 1 : at))) {
      return null;
    }
    boolean called = line.substring(word.end()).stripLeading().startsWith("(");
    Set<String> candidates = new TreeSet<>();
    try {
      if (member) {
        addMembers(typesNamedIn(problem.message()), called, candidates);
      } else {
        addWords(Files.readString(file), candidates);
        addClasses(candidates);
        addMembers(classesOf(file), called, candidates);
      }
    } catch (IOException e) {
      return null; // the file vanished or is no text: then there is nothing to propose
    }
    return nearest(word.group(), candidates);
  }

  private static void addWords(String text, Set<String> candidates) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (!SourceVersion.isKeyword(words.group())) {
        candidates.add(words.group());
      }
    }
  }

  private void addClasses(Set<String> candidates) {
    for (ModuleState module : modules) {
      for (ClassFacts facts : module.index().all()) {
        if (facts.referable()) {
          candidates.addAll(AbiChange.simpleNames(facts.name()));
        }
      }
    }
  }

  private Set<String> classesOf(Path file) {
    Set<String> names = new TreeSet<>();
    for (ModuleState module : modules) {
      if (module.sources().contains(file)) {
        names.addAll(module.classesOf(Set.of(file)));
      }
    }
    return names;
  }

  /** Binary names of what the last line of the message, the location, may mean. */
  private Set<String> typesNamedIn(String message) {
    Set<String> types = new HashSet<>();
    Matcher named = TYPE.matcher(message.substring(message.stripTrailing().lastIndexOf('\n') + 1));
    while (named.find()) {
      String name = named.group();
      types.add(name);
      types.add("java.lang." + name);
      types.add("java.util." + name);
      for (ModuleState module : modules) {
        for (ClassFacts facts : module.index().all()) {
          if (AbiChange.simpleNames(facts.name()).contains(name)) {
            types.add(facts.name());
          }
        }
      }
    }
    return types;
  }

  /** The members of the types and of all their supertypes. */
  private void addMembers(Set<String> types, boolean methods, Set<String> candidates)
      throws IOException {
    Set<String> seen = new HashSet<>(types);
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      byte[] classFile = classFile(open.remove());
      if (classFile != null) {
        MemberNames names = MemberNames.of(classFile);
        candidates.addAll(methods ? names.methods() : names.fields());
        for (String supertype : names.supertypes()) {
          if (seen.add(supertype)) {
            open.add(supertype);
          }
        }
      }
    }
  }

  private byte @Nullable [] classFile(String name) throws IOException {
    for (ModuleState module : modules) {
      if (module.index().get(name) != null) {
        return ClassFiles.read(module.module().classFolder(), name);
      }
    }
    try (var in =
        ClassLoader.getPlatformClassLoader()
            .getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in == null ? null : in.readAllBytes();
    }
  }

  private static @Nullable String nearest(String wrong, Set<String> candidates) {
    String best = null;
    int allowed = Math.max(1, wrong.length() / 3);
    int bestDistance = allowed + 1;
    for (String candidate : candidates) {
      boolean tooDifferent = Math.abs(candidate.length() - wrong.length()) >= bestDistance;
      if (!candidate.equals(wrong) && !tooDifferent) {
        int distance = distance(wrong, candidate);
        if (distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** Letters added, left out, replaced, or exchanged with their neighbour; case hardly counts. */
  private static int distance(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return 0;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}

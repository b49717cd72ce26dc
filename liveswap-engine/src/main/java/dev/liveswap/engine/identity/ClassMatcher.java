package dev.liveswap.engine.identity;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the loaded class that each numbered class of a new version is, class body by class body.
 */
final class ClassMatcher {
  private final Map<String, List<NumberedClass>> before;
  private final Map<String, List<NumberedClass>> after;
  private final Function<String, @Nullable Sites> sitesBefore;
  private final Function<String, @Nullable Sites> sitesAfter;
  private final Map<String, NumberedClass> oldByName = new HashMap<>();

  /** Of the numbered classes of the new version. */
  private final Set<String> compiledNames = new HashSet<>();

  /** Names of loaded classes, by those that the new version has for them. */
  private final Map<String, String> partners = new HashMap<>();

  /**
   * @param before those that are loaded
   * @param after those of the new version
   * @param sitesBefore where a class makes objects, by its name, as far as it is known
   * @param sitesAfter the same in the new version, by the names of that
   */
  ClassMatcher(
      List<NumberedClass> before,
      List<NumberedClass> after,
      Function<String, @Nullable Sites> sitesBefore,
      Function<String, @Nullable Sites> sitesAfter) {
    this.before = byEnclosing(before);
    this.after = byEnclosing(after);
    this.sitesBefore = sitesBefore;
    this.sitesAfter = sitesAfter;
    before.forEach(old -> oldByName.put(old.name(), old));
    after.forEach(now -> compiledNames.add(now.name()));
  }

  /** Those of each class body as javac numbers them: by length first, because 10 comes after 9. */
  private static Map<String, List<NumberedClass>> byEnclosing(List<NumberedClass> classes) {
    return classes.stream()
        .sorted(
            Comparator.<NumberedClass>comparingInt(each -> number(each.name()).length())
                .thenComparing(each -> number(each.name())))
        .collect(
            Collectors.groupingBy(
                NumberedClass::enclosing, LinkedHashMap::new, Collectors.toList()));
  }

  /** The last part of a name as far as it is a number. */
  private static String number(String name) {
    String last = name.substring(name.lastIndexOf('$') + 1);
    int end = 0;
    while (end < last.length() && Character.isDigit(last.charAt(end))) {
      end++;
    }
    return last.substring(0, end);
  }

  /** Names of loaded classes, by those that the new version has for them. */
  Map<String, String> match() {
    Deque<String[]> bodies = new ArrayDeque<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(name -> !GeneratedNames.isNumbered(name))
        .distinct()
        .forEach(name -> bodies.add(new String[] {name, name}));
    while (!bodies.isEmpty()) {
      String[] body = bodies.remove();
      matchWithin(body[0], body[1])
          .forEach(
              (now, old) -> {
                partners.put(now.name(), old.name());
                bodies.add(new String[] {old.name(), now.name()});
              });
    }
    dropChangedTypes();
    return partners;
  }

  private Map<NumberedClass, NumberedClass> matchWithin(String old, String now) {
    List<NumberedClass> olds = before.getOrDefault(old, List.of());
    List<NumberedClass> news = after.getOrDefault(now, List.of());
    if (olds.isEmpty() || news.isEmpty()) {
      return Map.of();
    }
    return Matching.of(
        candidates(olds, sitesBefore.apply(old)),
        candidates(news, sitesAfter.apply(now)),
        this::fits);
  }

  private static List<Candidate<NumberedClass>> candidates(
      List<NumberedClass> classes, @Nullable Sites sites) {
    return classes.stream().map(each -> each.candidate(sites)).toList();
  }

  /**
   * Objects that exist have no value for a variable that is captured now only. Their outer object
   * most of them know: see {@link NumberedClass#captured}.
   */
  private boolean fits(NumberedClass old, NumberedClass now) {
    if (now.isTable()) {
      // Nobody has an object of it, and a new class is filled anew.
      return old.text().equals(now.text());
    }
    return old.captured(GeneratedNames::withoutNumbers)
        .containsAll(now.captured(GeneratedNames::withoutNumbers));
  }

  /**
   * The JVM has fixed the supertypes of a loaded class: their names must be the same in the end.
   */
  private void dropChangedTypes() {
    boolean again = true;
    while (again) {
      again = after.values().stream().flatMap(List::stream).anyMatch(this::dropIfTypeChanged);
    }
  }

  private boolean dropIfTypeChanged(NumberedClass now) {
    String partner = partners.get(now.name());
    NumberedClass old = partner == null ? null : oldByName.get(partner);
    if (old == null) {
      return false;
    }
    Set<String> interfaces = new HashSet<>();
    now.interfaces().forEach(name -> interfaces.add(loadedName(name)));
    String superName = now.superName();
    boolean same =
        old.captured(name -> name).containsAll(now.captured(this::loadedName))
            && interfaces.equals(new HashSet<>(old.interfaces()))
            && Objects.equals(superName == null ? null : loadedName(superName), old.superName());
    if (!same) {
      partners.remove(now.name());
    }
    return !same;
  }

  /** Of a numbered class that is new: no name that any loaded class has. */
  private String loadedName(String compiled) {
    String known = partners.get(compiled);
    if (known == null) {
      return compiledNames.contains(compiled) ? compiled + " (new)" : compiled;
    }
    return known;
  }
}

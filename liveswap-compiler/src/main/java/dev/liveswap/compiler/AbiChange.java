package dev.liveswap.compiler;

import dev.liveswap.compiler.classes.ClassAbi;
import dev.liveswap.compiler.classes.ClassAbiReader;
import dev.liveswap.compiler.classes.ClassFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed for other sources. Immutable.
 *
 * @param types binary names of the classes that others may see differently now: changed, new, gone
 * @param words what a source has in its text if it may depend on the change without its class files
 *     telling: simple names of those classes (imports, source-retention annotations, names that now
 *     mean something else)
 * @param constants names of constants that are inlined where they are used. Whoever uses one names
 *     it, and names its class or a subclass, or is one: nothing else makes it a constant expression
 *     (JLS 15.29)
 * @param hierarchy whether a change concerns what a class is (supertypes, type parameters): that is
 *     also felt where the class is only part of another's signature
 * @param description of the first change found, for people; empty if nothing changed
 */
record AbiChange(
    Set<String> types,
    Set<String> words,
    Set<String> constants,
    boolean hierarchy,
    String description) {
  static final AbiChange NONE = new AbiChange(Set.of(), Set.of(), Set.of(), false, "");

  AbiChange {
    types = Set.copyOf(types);
    words = Set.copyOf(words);
    constants = Set.copyOf(constants);
  }

  boolean isEmpty() {
    return types.isEmpty();
  }

  /** Both changes. */
  AbiChange and(AbiChange other) {
    return new AbiChange(
        union(types, other.types),
        union(words, other.words),
        union(constants, other.constants),
        hierarchy || other.hierarchy,
        description.isEmpty() ? other.description : description);
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  /**
   * Compares class files before and after.
   *
   * @param before class files by binary name
   * @param after the same
   * @param allAnnotations see {@link ClassAbiReader#read}
   */
  static AbiChange between(
      Map<String, byte[]> before, Map<String, byte[]> after, boolean allAnnotations) {
    Builder change = new Builder();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      change.compare(name, before.get(name), after.get(name), allAnnotations);
    }
    return new AbiChange(
        change.types,
        change.words,
        change.constants,
        change.hierarchy,
        String.join(", ", change.descriptions));
  }

  private static final class Builder {
    private final Set<String> types = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> constants = new HashSet<>();
    private final List<String> descriptions = new ArrayList<>();
    private boolean hierarchy;

    void compare(
        String name, byte @Nullable [] before, byte @Nullable [] after, boolean allAnnotations) {
      if (before == null || after == null) {
        if (isReferable(before == null ? after : before)) {
          changed(name, before == null ? name + " is new" : name + " is gone");
          hierarchy |= before != null;
        }
        return;
      }
      if (!isReferable(before) && !isReferable(after)) {
        return;
      }
      if (ClassFacts.of(before) == null) {
        changed(name, "the class file of " + name + " was broken");
        return;
      }
      ClassAbi was = ClassAbiReader.read(before, allAnnotations);
      ClassAbi is = ClassAbiReader.read(after, allAnnotations);
      if (!was.equals(is)) {
        changed(name, "what others see of " + name + " changed");
        hierarchy |= !was.hierarchy().equals(is.hierarchy());
        addConstants(was.constants(), is.constants());
        addConstants(is.constants(), was.constants());
      }
    }

    private static boolean isReferable(byte @Nullable [] classFile) {
      ClassFacts facts = classFile == null ? null : ClassFacts.of(classFile);
      return facts == null || facts.referable();
    }

    private void changed(String name, String description) {
      types.add(name);
      words.addAll(simpleNames(name));
      if (descriptions.size() < 3) {
        descriptions.add(description);
      }
    }

    private void addConstants(Map<String, Object> some, Map<String, Object> others) {
      some.forEach(
          (field, value) -> {
            if (!Objects.equals(value, others.get(field))) {
              constants.add(field.substring(0, field.indexOf(' ')));
            }
          });
    }
  }

  /** The names by which sources call a class: its own, without package and enclosing classes. */
  static Set<String> simpleNames(String binaryName) {
    String inPackage = binaryName.substring(binaryName.lastIndexOf('.') + 1);
    Set<String> names = new HashSet<>();
    names.add(inPackage);
    for (int i = inPackage.indexOf('$', 1); i >= 0; i = inPackage.indexOf('$', i + 1)) {
      if (i + 1 < inPackage.length()) {
        names.add(inPackage.substring(i + 1));
      }
    }
    return names;
  }
}

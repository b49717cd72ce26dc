package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Which names the numbered classes of a nest are to have, so that the classes that are loaded stay
 * who they are: javac numbers them by position, and objects that exist would get the body of
 * another class.
 */
public final class NestIdentity {
  /**
   * A class of the nest that is loaded.
   *
   * @param classFile its version
   * @param live whether it belongs to the version that is current; else it lives on in objects only
   * @param outer the field in which objects keep their outer object, whether or not the version
   *     uses it; null where they have none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Loaded(byte[] classFile, boolean live, @Nullable OuterField outer) {}

  /**
   * A field of the JVM's class.
   *
   * @param name its name
   * @param descriptor its type's descriptor
   */
  public record OuterField(String name, String descriptor) {}

  /**
   * The names.
   *
   * @param names what each numbered class of the new version is to be called, by the name that it
   *     was compiled with
   * @param superseded lines of classes that could not take over for loaded ones in the same method,
   *     whose objects keep their old code
   */
  public record Result(Map<String, String> names, Collection<Integer> superseded) {}

  private final Map<String, Loaded> loaded;
  private final Map<String, byte[]> compiled;
  private final List<NumberedClass> before = new ArrayList<>();
  private final List<NumberedClass> after = new ArrayList<>();
  private final Map<String, @Nullable Sites> sitesBefore = new HashMap<>();
  private final Map<String, @Nullable Sites> sitesAfter = new HashMap<>();

  private NestIdentity(Map<String, Loaded> loaded, Map<String, byte[]> compiled) {
    this.loaded = loaded;
    this.compiled = compiled;
    Map<String, NumberedClass> known = new HashMap<>();
    loaded.forEach(
        (name, each) -> {
          if (GeneratedNames.isNumbered(name)) {
            known.put(name, new NumberedClass(each.classFile(), each.live(), each.outer()));
          }
        });
    before.addAll(known.values());
    compiled.forEach(
        (name, classFile) -> {
          if (GeneratedNames.isNumbered(name)) {
            Loaded old = loaded.get(name);
            after.add(
                old != null && Arrays.equals(old.classFile(), classFile)
                    ? Objects.requireNonNull(known.get(name)).unchanged()
                    : new NumberedClass(classFile, true, null));
          }
        });
  }

  /**
   * Works the names out.
   *
   * @param loaded the classes of the nest that are loaded, by their names
   * @param compiled the classes of the new version, by the names they were compiled with; those
   *     that are not loaded and did not change may be missing
   * @param isTaken whether a name that is not one of these cannot be given to a new class
   * @return the names
   */
  public static Result of(
      Map<String, Loaded> loaded, Map<String, byte[]> compiled, Predicate<String> isTaken) {
    return new NestIdentity(loaded, compiled).work(isTaken);
  }

  private Result work(Predicate<String> isTaken) {
    Map<String, String> names =
        new TreeMap<>(new ClassMatcher(before, after, this::before, this::after).match());
    Set<String> used = new HashSet<>(names.values());
    used.addAll(loaded.keySet());
    List<NumberedClass> homeless = new ArrayList<>();
    for (NumberedClass now : after) {
      if (!names.containsKey(now.name())) {
        if (used.add(now.name())) {
          names.put(now.name(), now.name());
        } else {
          homeless.add(now);
        }
      }
    }
    for (NumberedClass now : homeless) {
      names.put(
          now.name(), freshName(now.name(), name -> used.contains(name) || isTaken.test(name)));
      used.add(String.valueOf(names.get(now.name())));
    }
    return new Result(names, superseded(names));
  }

  /** The first number from the class's own on that is free, the rest of the name as it is. */
  private static String freshName(String name, Predicate<String> isTaken) {
    int start = name.lastIndexOf('$') + 1;
    int end = start;
    while (end < name.length() && Character.isDigit(name.charAt(end))) {
      end++;
    }
    // A member class of a local one has no number of its own: it gets one behind its name.
    String head = end > start ? name.substring(0, start) : name + "$";
    String tail = end > start ? name.substring(end) : "";
    int number = end > start ? Integer.parseInt(name.substring(start, end)) : 0;
    String fresh;
    do {
      number++;
      fresh = head + number + tail;
    } while (isTaken.test(fresh));
    return fresh;
  }

  private Collection<Integer> superseded(Map<String, String> names) {
    Set<String> left = new HashSet<>();
    for (NumberedClass old : before) {
      if (old.isLive() && !old.isTable() && !names.containsValue(old.name())) {
        left.add(old.enclosing() + " " + old.place());
      }
    }
    Set<Integer> lines = new HashSet<>();
    for (NumberedClass now : after) {
      String enclosing = names.getOrDefault(now.enclosing(), now.enclosing());
      if (!now.isTable()
          && !loaded.containsKey(String.valueOf(names.get(now.name())))
          && left.contains(enclosing + " " + now.place())) {
        lines.add(now.firstLine());
      }
    }
    return lines;
  }

  private @Nullable Sites before(String className) {
    return sitesBefore.computeIfAbsent(
        className,
        name -> {
          Loaded known = loaded.get(name);
          return known == null ? null : sites(known.classFile());
        });
  }

  private @Nullable Sites after(String className) {
    return sitesAfter.computeIfAbsent(
        className,
        name -> {
          byte[] classFile = compiled.get(name);
          return classFile == null ? null : sites(classFile);
        });
  }

  private static Sites sites(byte[] classFile) {
    ClassNode node = new ClassNode();
    ClassFiles.reader(classFile).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    return new Sites(node);
  }
}

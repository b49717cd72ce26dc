package dev.liveswap.compiler.classes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one class folder: which source they come from and whom they refer to.
 *
 * <p>Not safe for use by several threads.
 */
public final class ClassIndex {
  private final Map<String, ClassFacts> classes = new HashMap<>();
  private final Map<String, Set<String>> bySource = new HashMap<>();
  private final Map<String, String> interned = new HashMap<>();

  /**
   * Reads every class file of a folder. Files that are no class files, or vanish meanwhile, are
   * left out; a folder that does not exist is empty.
   *
   * @throws IOException if the folder is there and cannot be read
   */
  public static ClassIndex scan(Path classFolder) throws IOException {
    ClassIndex index = new ClassIndex();
    if (Files.isDirectory(classFolder)) {
      Files.walkFileTree(classFolder, index.new Scan());
    }
    return index;
  }

  /** Adds a class, or replaces what is known of it. */
  public void put(ClassFacts found) {
    remove(found.name());
    ClassFacts facts = intern(found);
    classes.put(facts.name(), facts);
    bySource.computeIfAbsent(facts.sourceKey(), key -> new HashSet<>()).add(facts.name());
  }

  /** Forgets a class; nothing happens if it is not known. */
  public void remove(String className) {
    ClassFacts facts = classes.remove(className);
    if (facts == null) {
      return;
    }
    Set<String> siblings = bySource.get(facts.sourceKey());
    if (siblings != null && siblings.remove(className) && siblings.isEmpty()) {
      bySource.remove(facts.sourceKey());
    }
  }

  /** What is known of a class, or null. */
  public @Nullable ClassFacts get(String className) {
    return classes.get(className);
  }

  /** All classes, in no order. */
  public Collection<ClassFacts> all() {
    return classes.values();
  }

  /** The classes that come from a source; a copy. */
  public Set<String> classesOf(String sourceKey) {
    return new TreeSet<>(bySource.getOrDefault(sourceKey, Set.of()));
  }

  /** The given classes and all subclasses, subinterfaces and implementers here, transitively. */
  public Set<String> withSubtypes(Set<String> types) {
    Map<String, List<String>> direct = new HashMap<>();
    for (ClassFacts facts : classes.values()) {
      for (String supertype : facts.supertypes()) {
        direct.computeIfAbsent(supertype, key -> new ArrayList<>()).add(facts.name());
      }
    }
    Set<String> found = new LinkedHashSet<>(types);
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      for (String subtype : direct.getOrDefault(open.remove(), List.of())) {
        if (found.add(subtype)) {
          open.add(subtype);
        }
      }
    }
    return found;
  }

  /** The source keys of all classes that mention one of the given. */
  public Set<String> sourcesReferringTo(Set<String> types) {
    Set<String> sources = new TreeSet<>();
    for (ClassFacts facts : classes.values()) {
      if (!sources.contains(facts.sourceKey()) && mentionsAny(facts, types)) {
        sources.add(facts.sourceKey());
      }
    }
    return sources;
  }

  private static boolean mentionsAny(ClassFacts facts, Set<String> types) {
    for (String reference : facts.references()) {
      if (types.contains(reference)) {
        return true;
      }
    }
    return false;
  }

  /** The same facts with names that are shared between classes: the index stays small. */
  private ClassFacts intern(ClassFacts facts) {
    Set<String> references = new HashSet<>();
    for (String reference : facts.references()) {
      references.add(shared(reference));
    }
    return new ClassFacts(
        shared(facts.name()),
        shared(facts.sourceKey()),
        facts.supertypes().stream().map(this::shared).toList(),
        Set.copyOf(references),
        facts.referable());
  }

  private String shared(String name) {
    String known = interned.putIfAbsent(name, name);
    return known == null ? name : known;
  }

  private final class Scan extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".class")) {
        try {
          ClassFacts facts = ClassFacts.of(Files.readAllBytes(file));
          if (facts != null) {
            put(facts);
          }
        } catch (IOException e) {
          // Gone or unreadable: the compiler will not be able to use it either.
          return FileVisitResult.CONTINUE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}

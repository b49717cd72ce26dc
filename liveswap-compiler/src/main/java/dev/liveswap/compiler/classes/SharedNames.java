package dev.liveswap.compiler.classes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One text for each name, however many classes have it: facts of thousands of classes stay small.
 *
 * <p>Not safe for use by several threads.
 */
public final class SharedNames {
  private final Map<String, String> names = new HashMap<>();

  /** The same facts, with names that are shared with all facts given before. */
  public ClassFacts share(ClassFacts facts) {
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
    String known = names.putIfAbsent(name, name);
    return known == null ? name : known;
  }
}

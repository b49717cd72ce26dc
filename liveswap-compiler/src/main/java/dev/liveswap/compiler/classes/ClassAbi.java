package dev.liveswap.compiler.classes;

import java.util.Map;
import java.util.Set;

/**
 * What the sources of other classes can see of a class, as text: two class files with equal ABI are
 * interchangeable for everything compiled against them.
 *
 * <p>Private and synthetic members are not part of it, nor are method bodies, parameter names and
 * debug information. Annotations are: those of annotation interfaces always, others as far as the
 * caller of {@link ClassAbiReader} wants.
 *
 * @param hierarchy access flags, supertypes, permitted subclasses, type parameters, record header
 * @param members one line a member
 * @param constants name to value of the fields that are inlined where they are used (JLS 15.29)
 */
public record ClassAbi(Set<String> hierarchy, Set<String> members, Map<String, Object> constants) {
  public ClassAbi {
    hierarchy = Set.copyOf(hierarchy);
    members = Set.copyOf(members);
    constants = Map.copyOf(constants);
  }
}

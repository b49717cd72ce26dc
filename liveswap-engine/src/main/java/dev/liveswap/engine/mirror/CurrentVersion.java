package dev.liveswap.engine.mirror;

import java.util.List;
import java.util.Set;

/** What there is to know about a class of which the JVM's own answers are not right. */
public sealed interface CurrentVersion {
  /**
   * A class that no edit has touched, but that the weave added members to: the JVM is right about
   * everything else.
   *
   * @param hidden the woven members: name followed by descriptor, {@code total(I)I}, {@code
   *     <init>(Lx/Token;I[Ljava/lang/Object;)V}, {@code $stateLjava/lang/Object;}
   * @param permittedSubclasses internal names, from the {@code PermittedSubclasses} attribute that
   *     the weave took off (JVMS 4.7.31); empty when the class is not sealed
   * @param finalMethods methods that the weave took {@code final} off: name followed by descriptor
   * @param access the class's flags as compiled: the JVM was told that it is public
   */
  record Woven(
      Set<String> hidden, List<String> permittedSubclasses, Set<String> finalMethods, int access)
      implements CurrentVersion {
    public Woven {
      finalMethods = Set.copyOf(finalMethods);
      hidden = Set.copyOf(hidden);
      permittedSubclasses = List.copyOf(permittedSubclasses);
    }
  }

  /**
   * A class that an edit has changed. What the class file declares is reported, all of it and
   * nothing else; a member it declares is the resident one of that name and descriptor, unless
   * {@code added} says otherwise.
   *
   * @param classFile as compiled: not woven, not fitted. Not copied: never to be written to.
   */
  @SuppressWarnings(
      "ArrayRecordComponent") // identity is what the mirror asks for: see CurrentVersions.of
  record Edited(byte[] classFile, AddedMembers added) implements CurrentVersion {}
}

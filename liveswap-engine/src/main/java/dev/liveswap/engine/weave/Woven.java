package dev.liveswap.engine.weave;

import java.util.List;
import java.util.Set;

/**
 * A prepared class.
 *
 * @param classFile for the JVM; the very array that was given where there was nothing to do
 * @param added the added members, each as its name followed by its descriptor
 * @param permitted binary names of the permitted subclasses, which the JVM does not get to know
 *     (JVMS 4.7.31): it would not let another one be added
 * @param finalMethods methods that the JVM does not get to know as final, each as its name followed
 *     by its descriptor
 * @param access the class's flags as compiled
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Woven(
    byte[] classFile,
    Set<String> added,
    List<String> permitted,
    Set<String> finalMethods,
    int access) {}

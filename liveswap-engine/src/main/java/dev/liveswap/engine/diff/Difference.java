package dev.liveswap.engine.diff;

import dev.liveswap.api.Code;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a class.
 *
 * @param kind what kind of thing
 * @param member the member as a person would write it, or the class's simple name
 * @param before how it was, or null where there was nothing
 * @param after how it is, or null where there is nothing any more
 * @param line where in the new source, or 0 when unknown
 */
public record Difference(
    Kind kind, String member, @Nullable String before, @Nullable String after, int line) {

  /** The kinds of difference, and which of them a JVM takes over by itself. */
  public enum Kind {
    BODY(null),
    CONSTRUCTOR_BODY(null),
    STATIC_INITIALIZER(null),
    LINES(null),
    ANNOTATIONS(null),
    METHOD_SIGNATURE(null),
    SOURCE_FILE(null),
    METHOD_ADDED(Code.METHOD_ADDED),
    METHOD_REMOVED(Code.METHOD_REMOVED),
    METHOD_CHANGED(Code.METHOD_CHANGED),
    CONSTRUCTOR_ADDED(Code.CONSTRUCTOR_ADDED),
    CONSTRUCTOR_REMOVED(Code.CONSTRUCTOR_REMOVED),
    FIELD_ADDED(Code.FIELD_ADDED),
    FIELD_REMOVED(Code.FIELD_REMOVED),
    FIELD_CHANGED(Code.FIELD_CHANGED),
    /** Reflection gives fields as the source has them, and programs that write them rely on it. */
    FIELD_ORDER(null),
    CONSTANT_CHANGED(Code.CONSTANT_CHANGED),
    SUPERCLASS_CHANGED(Code.SUPERCLASS_CHANGED),
    INTERFACES_CHANGED(Code.INTERFACES_CHANGED),
    /** Another kind of type. */
    CLASS_MODIFIERS_CHANGED(Code.CLASS_MODIFIERS_CHANGED),
    /** Who may use it, and with what: public, protected, private, final, abstract, static. */
    CLASS_ACCESS_CHANGED(Code.CLASS_MODIFIERS_CHANGED),
    NEST_CHANGED(Code.NEST_CHANGED),
    RECORD_CHANGED(Code.RECORD_CHANGED),
    PERMITTED_CHANGED(Code.PERMITTED_CHANGED),
    GENERIC_SIGNATURE_CHANGED(Code.GENERIC_SIGNATURE_CHANGED);

    private final @Nullable Code needsRestart;

    Kind(@Nullable Code needsRestart) {
      this.needsRestart = needsRestart;
    }

    /**
     * Why a difference of this kind cannot become live by redefinition alone.
     *
     * @return the code to report, or null where the JVM takes it over
     */
    public @Nullable Code needsRestart() {
      return needsRestart;
    }
  }
}

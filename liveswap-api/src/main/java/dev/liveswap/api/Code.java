package dev.liveswap.api;

/**
 * Every kind of {@link Finding}, with a code that never changes its meaning. {@code docs/codes} has
 * one page a code.
 */
public enum Code {
  // What makes a reload REFUSED: the new code is wrong, or could not be taken.
  DOES_NOT_COMPILE("LS001", Verdict.REFUSED, "the source does not compile"),
  DAMAGED_CLASS_FILE("LS002", Verdict.REFUSED, "the class file is damaged or incomplete"),
  CLASS_FILE_TOO_NEW("LS003", Verdict.REFUSED, "the class file is made for a newer Java"),
  REJECTED_BY_JVM("LS004", Verdict.REFUSED, "the JVM rejects the new class file"),
  CANNOT_WRITE("LS005", Verdict.REFUSED, "a class file could not be written"),
  CANNOT_READ("LS006", Verdict.REFUSED, "a file could not be read"),
  NO_AGENT("LS007", Verdict.REFUSED, "this JVM runs without the Liveswap agent"),
  INTERNAL_ERROR("LS008", Verdict.REFUSED, "Liveswap itself failed"),
  BAD_REQUEST("LS009", Verdict.REFUSED, "the reload asks for something impossible"),
  NO_COMPILER("LS010", Verdict.REFUSED, "this JVM has no Java compiler"),
  INITIALIZER_FAILED("LS011", Verdict.REFUSED, "an initializer of the new code throws"),
  NO_SUCH_VERSION("LS012", Verdict.REFUSED, "there is no such version to go to"),
  CANNOT_GO_BACK("LS013", Verdict.REFUSED, "the running program cannot go to that version"),
  VETOED("LS014", Verdict.REFUSED, "a listener of the program refused the reload"),

  // What makes a reload NEEDS_RESTART: valid code that this JVM cannot take over while it runs.
  METHOD_ADDED("LS020", Verdict.NEEDS_RESTART, "a method was added"),
  METHOD_REMOVED("LS021", Verdict.NEEDS_RESTART, "a method was removed"),
  METHOD_CHANGED("LS022", Verdict.NEEDS_RESTART, "a method's modifiers changed"),
  CONSTRUCTOR_ADDED("LS023", Verdict.NEEDS_RESTART, "a constructor was added"),
  CONSTRUCTOR_REMOVED("LS024", Verdict.NEEDS_RESTART, "a constructor was removed"),
  FIELD_ADDED("LS025", Verdict.NEEDS_RESTART, "a field was added"),
  FIELD_REMOVED("LS026", Verdict.NEEDS_RESTART, "a field was removed"),
  FIELD_CHANGED("LS027", Verdict.NEEDS_RESTART, "a field's type or modifiers changed"),
  CONSTANT_CHANGED("LS028", Verdict.NEEDS_RESTART, "a constant's value changed"),
  SUPERCLASS_CHANGED("LS029", Verdict.NEEDS_RESTART, "the superclass changed"),
  INTERFACES_CHANGED("LS030", Verdict.NEEDS_RESTART, "the implemented interfaces changed"),
  CLASS_MODIFIERS_CHANGED("LS031", Verdict.NEEDS_RESTART, "the class's modifiers changed"),
  NEST_CHANGED("LS032", Verdict.NEEDS_RESTART, "the nest of nested classes changed"),
  RECORD_CHANGED("LS033", Verdict.NEEDS_RESTART, "the record's components changed"),
  PERMITTED_CHANGED("LS034", Verdict.NEEDS_RESTART, "the permitted subclasses changed"),
  GENERIC_SIGNATURE_CHANGED("LS035", Verdict.NEEDS_RESTART, "a generic signature changed"),
  CLASS_REMOVED("LS036", Verdict.NEEDS_RESTART, "a class in use was removed"),
  HELD_BACK("LS037", Verdict.NEEDS_RESTART, "the class waits for another that needs a restart"),
  NOT_MODIFIABLE("LS038", Verdict.NEEDS_RESTART, "the JVM does not let this class be redefined"),
  TOO_MANY_CONSTANTS("LS039", Verdict.NEEDS_RESTART, "the class has had too many constants"),
  INITIALIZATION_FAILED("LS040", Verdict.NEEDS_RESTART, "the class could not be initialized"),

  // What makes a reload LIVE_WITH_NOTES: live, but not everything takes effect by itself.
  STATIC_INITIALIZER_NOT_RERUN("LS060", Verdict.LIVE_WITH_NOTES, "not executed again"),
  CONSTRUCTOR_NOT_RERUN("LS061", Verdict.LIVE_WITH_NOTES, "not executed again for live objects"),
  MAIN_NOT_RERUN("LS062", Verdict.LIVE_WITH_NOTES, "not executed again"),
  COMPILER_WARNING("LS063", Verdict.LIVE_WITH_NOTES, "the compiler warns"),
  STILL_WAITING("LS064", Verdict.LIVE_WITH_NOTES, "an earlier change still waits for a restart"),
  RUNS_FROM_ELSEWHERE("LS065", Verdict.LIVE_WITH_NOTES, "the program runs another copy"),
  KEPT_BY_ORDINAL("LS066", Verdict.LIVE_WITH_NOTES, "data that is kept by an enum's order stays"),
  MODIFIERS_AS_BEFORE(
      "LS067", Verdict.LIVE_WITH_NOTES, "Class.getModifiers reports the old modifiers"),
  SUPERCLASS_AS_BEFORE(
      "LS068", Verdict.LIVE_WITH_NOTES, "libraries that ask for the superclass get the old one"),
  OLD_CODE_KEPT("LS069", Verdict.LIVE_WITH_NOTES, "objects that exist keep their old code"),
  LISTENER_FAILED("LS070", Verdict.LIVE_WITH_NOTES, "a listener failed or did not return"),
  UNDONE_IS_BACK("LS071", Verdict.LIVE_WITH_NOTES, "what was undone is back"),
  STAYS_THOUGH_UNDONE("LS072", Verdict.LIVE_WITH_NOTES, "a class stays although it was undone"),
  NEW_EXCEPTION("LS073", Verdict.LIVE_WITH_NOTES, "the new code throws what the old one did not"),
  CONSTANT_OF_OLD_CLASS("LS075", Verdict.LIVE_WITH_NOTES, "a constant is of the class it was of");

  private final String id;
  private final Verdict leadsTo;
  private final String title;

  Code(String id, Verdict leadsTo, String title) {
    this.id = id;
    this.leadsTo = leadsTo;
    this.title = title;
  }

  /**
   * The stable identifier.
   *
   * @return for instance {@code LS021}
   */
  public String id() {
    return id;
  }

  /**
   * The verdict of a reload whose gravest finding has this code.
   *
   * @return never {@link Verdict#LIVE}
   */
  public Verdict leadsTo() {
    return leadsTo;
  }

  /**
   * What happened, in a few words without class or member names.
   *
   * @return a phrase that starts in lower case and ends without a full stop
   */
  public String title() {
    return title;
  }
}

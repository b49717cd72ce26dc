package dev.liveswap.testkit.fuzz.model;

/** The modifiers of a type or member. */
public record Mods(
    Access access,
    boolean isStatic,
    boolean isFinal,
    boolean isAbstract,
    boolean isSynchronized,
    boolean isVolatile) {
  /** From the narrowest. */
  public enum Access {
    PRIVATE("private "),
    PACKAGE(""),
    PROTECTED("protected "),
    PUBLIC("public ");

    private final String text;

    Access(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public static Mods of(Access access) {
    return new Mods(access, false, false, false, false, false);
  }

  public Mods access(Access other) {
    return new Mods(other, isStatic, isFinal, isAbstract, isSynchronized, isVolatile);
  }

  public Mods asStatic(boolean value) {
    return new Mods(access, value, isFinal, isAbstract, isSynchronized, isVolatile);
  }

  public Mods asFinal(boolean value) {
    return new Mods(access, isStatic, value, isAbstract, isSynchronized, isVolatile);
  }

  public Mods asAbstract(boolean value) {
    return new Mods(access, isStatic, isFinal, value, isSynchronized, isVolatile);
  }

  public Mods asSynchronized(boolean value) {
    return new Mods(access, isStatic, isFinal, isAbstract, value, isVolatile);
  }

  public Mods asVolatile(boolean value) {
    return new Mods(access, isStatic, isFinal, isAbstract, isSynchronized, value);
  }
}

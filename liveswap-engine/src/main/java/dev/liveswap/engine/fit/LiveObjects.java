package dev.liveswap.engine.fit;

/** What an edit means for objects that were made before it. */
public final class LiveObjects {
  private LiveObjects() {}

  /**
   * Whether constructors make objects otherwise than those that exist now are, with all that is
   * done for these by an edit: its added fields get their first values.
   *
   * @param before the class file that runs
   * @param now the one that is to replace it
   */
  public static boolean missWhatConstructorsDo(byte[] before, byte[] now) {
    return Constructors.makeOtherwise(ClassNodes.read(before), ClassNodes.read(now));
  }
}

package demo;

import java.io.Serializable;

/** As the user wrote it. */
public abstract sealed class Woven extends Base implements Serializable permits Woven.Only {
  public int seen;

  public Woven() {}

  public String overloaded(int i) {
    return "own";
  }

  public static final class Only extends Woven {}
}

package demo;

import java.io.Serializable;

/** As the weave leaves it: not sealed, and with a field, a constructor and catchers more. */
public abstract class Woven extends Base implements Serializable {
  public int seen;

  public Woven() {}

  public String overloaded(int i) {
    return "own";
  }

  private transient Object $liveswapState;

  Woven(Void token, int index, Object[] arguments) {
    this();
  }

  public String overloaded(long i) {
    return "caught";
  }

  @Override
  public String toString() {
    return super.toString();
  }

  public static final class Only extends Woven {}
}

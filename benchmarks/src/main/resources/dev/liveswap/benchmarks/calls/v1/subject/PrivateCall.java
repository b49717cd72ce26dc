package subject;

import java.util.function.IntToLongFunction;

public class PrivateCall implements IntToLongFunction {
  private final Target target = new Target();

  @Override
  public long applyAsLong(int times) {
    return target.callHidden(times);
  }
}

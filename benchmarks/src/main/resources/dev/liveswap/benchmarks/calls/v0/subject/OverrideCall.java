package subject;

import java.util.function.IntToLongFunction;

public class OverrideCall implements IntToLongFunction {
  private final Object target = new Target();

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

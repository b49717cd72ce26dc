package subject;

import java.util.function.IntToLongFunction;

public class InstanceField implements IntToLongFunction {
  private final Target target = new Target();

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

package subject;

import java.util.function.IntToLongFunction;

public class VirtualCall implements IntToLongFunction {
  private final Target target = new Target();

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += target.plus(i);
    }
    return sum;
  }
}

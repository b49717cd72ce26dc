package subject;

import java.util.function.IntToLongFunction;

public class NewKept implements IntToLongFunction {
  private final Object[] made = new Object[64];

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      made[i & 63] = new Target();
      sum++;
    }
    return sum;
  }
}

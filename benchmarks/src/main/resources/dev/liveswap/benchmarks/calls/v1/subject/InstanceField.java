package subject;

import java.util.function.IntToLongFunction;

public class InstanceField implements IntToLongFunction {
  private final Target target = new Target();

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      target.value += i;
      sum += target.value;
    }
    return sum;
  }
}

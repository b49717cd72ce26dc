package subject;

import java.util.function.IntToLongFunction;

public class StaticField implements IntToLongFunction {
  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      Target.count += i;
      sum += Target.count;
    }
    return sum;
  }
}

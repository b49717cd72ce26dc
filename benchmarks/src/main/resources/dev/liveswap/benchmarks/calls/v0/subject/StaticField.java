package subject;

import java.util.function.IntToLongFunction;

public class StaticField implements IntToLongFunction {
  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

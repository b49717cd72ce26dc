package subject;

import java.util.function.IntToLongFunction;

public class StaticCall implements IntToLongFunction {
  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

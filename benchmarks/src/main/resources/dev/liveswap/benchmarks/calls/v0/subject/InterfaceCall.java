package subject;

import java.util.function.IntToLongFunction;

public class InterfaceCall implements IntToLongFunction {
  private final Greeter target = new Target();

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

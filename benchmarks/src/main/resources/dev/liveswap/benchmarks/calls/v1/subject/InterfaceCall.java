package subject;

import java.util.function.IntToLongFunction;

public class InterfaceCall implements IntToLongFunction {
  private final Greeter target = new Target();

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += target.greet(i);
    }
    return sum;
  }
}

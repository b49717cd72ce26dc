package subject;

import java.util.function.IntToLongFunction;

public class FieldOfMany implements IntToLongFunction {
  private final Target[] targets = new Target[1024];

  public FieldOfMany() {
    for (int i = 0; i < targets.length; i++) {
      targets[i] = new Target();
    }
  }

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

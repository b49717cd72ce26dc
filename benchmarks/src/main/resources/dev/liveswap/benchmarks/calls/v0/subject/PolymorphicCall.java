package subject;

import java.util.function.IntToLongFunction;

public class PolymorphicCall implements IntToLongFunction {
  private final Base[] targets = {new Target(), new Other(), new Third(), new Base()};

  @Override
  public long applyAsLong(int times) {
    long sum = 0;
    return sum;
  }
}

import java.util.*;
import java.util.function.*;

public class Probe {
  static final Op kept = Op.PLUS;
  static final Map<Op, String> names = new EnumMap<>(Map.of(Op.PLUS, "p", Op.MINUS, "m"));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Op op : Op.values()) {
      saw.accept(op.name(), op.apply(7, 3) + " " + op.ordinal() + op + op.getDeclaringClass() + names.get(op)
          + Op.valueOf(op.name()).sign());
    }
    saw.accept("kept", kept.apply(1, 2) + kept.sign() + (kept == Op.PLUS));
    saw.accept("names", names);
    IntBinaryOperator all = (a, b) -> Arrays.stream(Op.values()).mapToInt(op -> op.apply(a, b)).sum();
    saw.accept("sum", all.applyAsInt(9, 2));
  }
}

import java.util.*;
import java.util.function.*;

public class Probe {
  static final Op KEPT = Op.PLUS;
  static final Map<Op, String> NAMES = new EnumMap<>(Map.of(Op.PLUS, "p", Op.MINUS, "m"));
  static final Set<Op> SET = EnumSet.of(Op.PLUS);
  static final List<Supplier<Integer>> CALLS = List.of(() -> Op.PLUS.apply(5, 4), () -> KEPT.twice(3));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Op op : Op.values()) {
      saw.accept(op.name(), op.apply(7, 3) + " " + op + op.ordinal() + op.getDeclaringClass() + NAMES.get(op) + op.twice(2));
      Named named = op;
      saw.accept(op.name() + " named", named.label() + " " + ((IntBinaryOperator) op::apply).applyAsInt(1, 2));
    }
    saw.accept("kept", KEPT.apply(1, 2) + " " + (KEPT == Op.valueOf("PLUS")) + SET.contains(KEPT) + NAMES);
    for (Supplier<Integer> call : CALLS) {
      saw.accept("call " + CALLS.indexOf(call), call.get());
    }
    saw.accept("switch", switched(KEPT) + switched(Op.MINUS));
  }

  static String switched(Op op) {
    return switch (op) {
      case PLUS -> "plus";
      case MINUS -> "minus";
      default -> "other";
    };
  }
}

package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call costs, at most, and whether it changes anything. Ranks see to it that this ends. */
public final class Costs {
  private static final long LIMIT = 4_000;

  /** Stands for the slot of all lambdas that the library calls. */
  private static final int LIBRARY = -2;

  private final Lookup lookup;
  private final Map<Integer, List<Node>> codeOfSlot = new HashMap<>();
  private final Map<Integer, Long> slots = new HashMap<>();
  private final Map<Integer, Long> types = new HashMap<>();
  private final Map<Integer, Boolean> pureSlots = new HashMap<>();
  private final Set<Integer> busy = new HashSet<>();

  public Costs(Lookup lookup) {
    this.lookup = lookup;
    for (TypeDecl type : lookup.all()) {
      for (Method method : type.methods()) {
        List<Node> body = method.body();
        if (body != null) {
          add(method.slot(), body);
        }
      }
      code(type).forEach(this::collect);
    }
  }

  private void add(int slot, List<Node> code) {
    codeOfSlot.computeIfAbsent(slot, each -> new ArrayList<>()).add(Node.block(code));
  }

  /** Whether a template calls a function of the library's type. */
  static boolean callsFunction(Node template) {
    return template.text().contains(".applyAsInt(") || template.text().contains(".get()");
  }

  /** All code of a type: initializers, constructors, methods. */
  static List<Node> code(TypeDecl type) {
    List<Node> code = new ArrayList<>();
    for (Field field : type.fields()) {
      if (field.value() != null) {
        code.add(field.value());
      }
    }
    for (Ctor ctor : type.ctors()) {
      code.addAll(ctor.superArgs());
      code.addAll(ctor.body());
    }
    for (Constant constant : type.constants()) {
      code.addAll(constant.args());
      code.addAll(constant.overrides());
    }
    for (Method method : type.methods()) {
      List<Node> body = method.body();
      if (body != null) {
        code.addAll(body);
      }
    }
    return code;
  }

  private void collect(Node node) {
    if (node.op() == Op.OVERRIDE && lookup.member(node.ref()) instanceof Method method) {
      add(method.slot(), node.kids());
    }
    if (node.op() == Op.LAMBDA || node.op() == Op.METHOD_REFERENCE) {
      TypeDecl decl = lookup.type(node.type().decl());
      Method method = decl == null ? null : lookup.functional(decl);
      add(method == null ? LIBRARY : method.slot(), List.of(referred(node)));
    }
    node.kids().forEach(this::collect);
  }

  private static Node referred(Node node) {
    return node.op() == Op.LAMBDA
        ? node.kid(0)
        : Node.of(Op.CALL, Type.VOID, node.ref(), "", List.of(Node.NONE));
  }

  /** The program, with the code of methods that would take too long left out. */
  static ProgramModel limit(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    Costs costs = new Costs(lookup);
    return program.map(
        type ->
            type.mapMethods(
                method ->
                    method.body() == null || costs.ofSlot(method.slot()) <= LIMIT
                        ? method
                        : method.body(
                            new StatementRepair(new CodeRepair(lookup))
                                .body(
                                    List.of(),
                                    method.result(),
                                    Scope.of(lookup, type, method.mods().isStatic(), 0)))));
  }

  long ofSlot(int slot) {
    Long known = slots.get(slot);
    if (known != null) {
      return known;
    }
    if (!busy.add(slot)) {
      return LIMIT;
    }
    long most = 1;
    for (Node each : codeOfSlot.getOrDefault(slot, List.of())) {
      most = Math.max(most, of(each));
    }
    busy.remove(slot);
    slots.put(slot, most);
    return most;
  }

  private long of(Node node) {
    if (node.op() == Op.LAMBDA || node.op() == Op.OVERRIDE) {
      return 1;
    }
    long sum = 1;
    for (Node kid : node.kids()) {
      sum += of(kid);
    }
    return switch (node.op()) {
      case FOR -> sum * node.ref();
      case CALL, SUPER_CALL ->
          lookup.member(node.ref()) instanceof Method method ? sum + ofSlot(method.slot()) : sum;
      case NEW, ANONYMOUS, LOCAL_CLASS -> sum + ofNew(node.type().decl());
      case TEMPLATE -> callsFunction(node) ? sum + ofSlot(LIBRARY) : sum;
      default -> sum;
    };
  }

  private long ofNew(int id) {
    TypeDecl type = lookup.type(id);
    if (type == null) {
      return 1;
    }
    Long known = types.get(id);
    if (known != null) {
      return known;
    }
    types.put(id, 1L);
    long sum = ofNew(type.superclass());
    for (Field field : type.fields()) {
      sum += field.value() == null ? 1 : of(field.value());
    }
    for (Ctor ctor : type.ctors()) {
      for (Node each : ctor.superArgs()) {
        sum += of(each);
      }
      sum += of(Node.block(ctor.body()));
    }
    types.put(id, sum);
    return sum;
  }

  /** Whether calls of a slot's methods assign no fields. */
  public boolean isPure(int slot) {
    Boolean known = pureSlots.get(slot);
    if (known != null) {
      return known;
    }
    pureSlots.put(slot, true);
    boolean pure =
        codeOfSlot.getOrDefault(slot, List.of()).stream()
            .noneMatch(each -> each.contains(this::isImpure));
    pureSlots.put(slot, pure);
    return pure;
  }

  private boolean isImpure(Node node) {
    return switch (node.op()) {
      case SET -> true;
      case CALL, SUPER_CALL ->
          lookup.member(node.ref()) instanceof Method method && !isPure(method.slot());
      case TEMPLATE -> callsFunction(node) && !isPure(LIBRARY);
      default -> false;
    };
  }
}

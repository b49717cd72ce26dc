package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Member;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Node;
import dev.liveswap.testkit.fuzz.model.Op;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.TypeDecl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a kept object may do otherwise than one made by a cold start: its fields hold what the
 * constructors and initializers of its time gave them. It must behave like a new one if those are
 * still the same, or if a field came later whose initializer depends on nothing.
 */
final class Oracle {
  /** What a value that is the same at any time consists of. */
  private static final Set<Op> CLOSED =
      Set.of(Op.LITERAL, Op.NULL, Op.TEMPLATE, Op.LAMBDA, Op.LOCAL);

  private final List<Lookup> versions;
  private final Lookup now;

  /**
   * @param versions that were live since the object was made, the present one last
   */
  Oracle(List<ProgramModel> versions) {
    this.versions = versions.stream().map(Lookup::new).toList();
    now = this.versions.get(this.versions.size() - 1);
  }

  /** Whether the kept object that a probe asks must give what a new one gives. */
  boolean isExact(String key) {
    if (key.contains(" types ")) {
      return true;
    }
    String[] words = key.split(" ", -1);
    TypeDecl type = byName(words[0]);
    if (type == null) {
      return false;
    }
    if (words[1].equals("set")) {
      return hadSameConstants(type);
    }
    return words[1].matches("s\\d+")
        ? isSameFactory(now.member(Integer.parseInt(words[1].substring(1))))
        : isStable(type, new HashSet<>());
  }

  /** A set of all constants that there were when it was made. */
  private boolean hadSameConstants(TypeDecl type) {
    return versions.stream()
        .map(version -> version.type(type.id()))
        .allMatch(then -> then != null && numbers(then).equals(numbers(type)));
  }

  private static Set<Integer> numbers(TypeDecl type) {
    return type.constants().stream().map(Member::id).collect(Collectors.toSet());
  }

  private @Nullable TypeDecl byName(String name) {
    return now.all().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether a static method made the same thing in all versions. */
  private boolean isSameFactory(@Nullable Member member) {
    if (!(member instanceof Method method)) {
      return false;
    }
    List<Node> body = method.body();
    if (body == null || !body.stream().allMatch(this::isSelfContained)) {
      return false;
    }
    for (Param param : method.params()) {
      if (param.type().isOfProgram() || param.type().isFunction()) {
        return false;
      }
    }
    for (Lookup version : versions) {
      if (!(version.member(method.id()) instanceof Method then)
          || !body.equals(then.body())
          || !then.params().equals(method.params())
          || version.owner(then).id() != now.owner(method).id()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a statement, apart from the lambdas and classes in it, depends on nothing. */
  private boolean isSelfContained(Node node) {
    return switch (node.op()) {
      case LAMBDA -> true;
      case ANONYMOUS, LOCAL_CLASS -> {
        TypeDecl type = now.type(node.type().decl());
        yield type != null && isStable(type, new HashSet<>());
      }
      case LITERAL, NULL, LOCAL, NONE -> true;
      case TEMPLATE, LET, SET_LOCAL, RETURN, EVALUATE, IF, FOR, TRY, SYNCHRONIZED, BLOCK, THROW ->
          node.kids().stream().allMatch(this::isSelfContained);
      default -> false;
    };
  }

  private static boolean isClosed(Node node) {
    return !node.contains(each -> !CLOSED.contains(each.op()));
  }

  /** Whether objects of a class hold the same whenever they were made. */
  private boolean isStable(TypeDecl type, Set<Integer> seen) {
    if (!seen.add(type.id())) {
      return true;
    }
    if (type.isInner()) {
      return false;
    }
    for (Lookup version : versions) {
      TypeDecl then = version.type(type.id());
      if (then == null
          || then.superclass() != type.superclass()
          || then.kind() != type.kind()
          || !then.components().equals(type.components())
          || !sameCtors(then, type)) {
        return false;
      }
    }
    for (Param component : type.components()) {
      if (component.type().isOfProgram() || component.type().isFunction()) {
        return false;
      }
    }
    TypeDecl superclass = now.type(type.superclass());
    return type.fields().stream().allMatch(field -> isStable(field, type))
        && (superclass == null || isStable(superclass, seen));
  }

  private static boolean sameCtors(TypeDecl then, TypeDecl type) {
    if (!then.ctors().equals(type.ctors())) {
      return false;
    }
    for (Ctor ctor : type.ctors()) {
      for (Param param : ctor.params()) {
        if (param.type().isOfProgram() || param.type().isFunction()) {
          return false;
        }
      }
      List<Node> values = new ArrayList<>(ctor.superArgs());
      for (Node statement : ctor.body()) {
        if (statement.op() != Op.SET) {
          return false;
        }
        values.add(statement.kid(1));
      }
      if (!values.stream().allMatch(Oracle::isClosed)) {
        return false;
      }
    }
    return true;
  }

  private boolean isStable(Field field, TypeDecl type) {
    if (field.mods().isStatic()) {
      return true;
    }
    Node value = field.value();
    if ((value != null && !isClosed(value)) || isSetByMethod(field)) {
      return false;
    }
    boolean wasThere = false;
    boolean wasMissing = false;
    for (Lookup version : versions) {
      if (version.member(field.id()) instanceof Field then
          && then.name().equals(field.name())
          && version.owner(then).id() == type.id()
          && !then.mods().isStatic()) {
        wasThere = true;
        if (!Objects.equals(then.value(), value) || !then.type().equals(field.type())) {
          return false;
        }
      } else {
        wasMissing = true;
        if (wasThere) {
          return false;
        }
      }
    }
    return !wasMissing || !isSetByConstructor(field, type);
  }

  /** Whether a call may have changed it, in a version when that method was called. */
  private boolean isSetByMethod(Field field) {
    return versions.stream()
        .flatMap(version -> version.all().stream())
        .flatMap(type -> type.methods().stream())
        .map(Method::body)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .anyMatch(statement -> statement.contains(each -> sets(each, field)));
  }

  private static boolean sets(Node node, Field field) {
    return node.op() == Op.SET && node.kid(0).op() == Op.FIELD && node.kid(0).ref() == field.id();
  }

  private static boolean isSetByConstructor(Field field, TypeDecl type) {
    return type.ctors().stream()
        .flatMap(ctor -> ctor.body().stream())
        .anyMatch(
            statement ->
                statement.contains(each -> each.op() == Op.FIELD && each.ref() == field.id()));
  }
}

package dev.liveswap.testkit.fuzz.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An expression or a statement.
 *
 * @param op what it is
 * @param type of an expression's value
 * @param ref the number of what it refers to, or its own; else -1
 * @param text a name or text, see {@link Op}
 * @param kids see {@link Op}
 */
public record Node(Op op, Type type, int ref, String text, List<Node> kids) {
  public static final Node NONE = new Node(Op.NONE, Type.VOID, -1, "", List.of());

  public Node {
    kids = List.copyOf(kids);
  }

  public static Node literal(Type type, String text) {
    return new Node(Op.LITERAL, type, -1, text, List.of());
  }

  public static Node nullOf(Type type) {
    return new Node(Op.NULL, type, -1, "", List.of());
  }

  public static Node local(Type type, String name) {
    return new Node(Op.LOCAL, type, -1, name, List.of());
  }

  public static Node thisOf(int decl) {
    return new Node(Op.THIS, Type.of(decl), decl, "", List.of());
  }

  public static Node template(Type type, String text, Node... kids) {
    return new Node(Op.TEMPLATE, type, -1, text, List.of(kids));
  }

  public static Node block(List<Node> statements) {
    return new Node(Op.BLOCK, Type.VOID, -1, "", statements);
  }

  public static Node of(Op op, Type type, int ref, String text, List<Node> kids) {
    return new Node(op, type, ref, text, kids);
  }

  public Node kid(int index) {
    return kids.get(index);
  }

  public Node withKids(List<Node> others) {
    return new Node(op, type, ref, text, others);
  }

  /** Whether this node or one below is such a one. */
  public boolean contains(Predicate<Node> wanted) {
    return wanted.test(this) || kids.stream().anyMatch(kid -> kid.contains(wanted));
  }

  /** A copy in which each node, from the leaves up, is what the function makes of it. */
  public Node map(UnaryOperator<Node> function) {
    return function.apply(withKids(kids.stream().map(kid -> kid.map(function)).toList()));
  }

  /** This node and all below. */
  public int size() {
    return 1 + kids.stream().mapToInt(Node::size).sum();
  }
}

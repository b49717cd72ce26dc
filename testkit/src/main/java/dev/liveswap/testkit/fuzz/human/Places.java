package dev.liveswap.testkit.fuzz.human;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Where a file can be edited. What runs only once, while the application starts, is left alone but
 * for the bodies of lambdas: a running program does not execute it again, and says so.
 */
final class Places extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** A method with code, and the class that it stands in. */
  record Code(MethodTree method, ClassTree owner, boolean atStart) {
    boolean isStatic() {
      return method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    boolean isPrivate() {
      return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    boolean isConstructor() {
      return method.getReturnType() == null;
    }
  }

  /** A statement that returns a string from a method. */
  record Text(ReturnTree statement, Code in) {}

  private final Source source;
  final List<Code> methods = new ArrayList<>();
  final List<Text> texts = new ArrayList<>();
  final List<LiteralTree> literals = new ArrayList<>();
  final List<MethodInvocationTree> streams = new ArrayList<>();
  final List<ClassTree> classes = new ArrayList<>();

  private Places(Source source) {
    this.source = source;
  }

  static Places in(Source source) {
    Places places = new Places(source);
    places.scan(source.unit(), null);
    return places;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    classes.add(type);
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    if (method.getBody() != null && source.end(method) >= 0) {
      methods.add(code(method, getCurrentPath()));
    }
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void nothing) {
    Code code = around(true);
    if (code != null
        && statement.getExpression() != null
        && !code.atStart()
        && "String".equals(String.valueOf(code.method().getReturnType()))) {
      texts.add(new Text(statement, code));
    }
    return super.visitReturn(statement, null);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
    if (isExecutedAgain()) {
      literals.add(literal);
    }
    return super.visitLiteral(literal, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    if (source.of(call.getMethodSelect()).endsWith(".stream") && isExecutedAgain()) {
      streams.add(call);
    }
    return super.visitMethodInvocation(call, null);
  }

  private Code code(MethodTree method, TreePath path) {
    boolean atStart =
        method.getReturnType() == null
            || method.getModifiers().getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("AtStart"));
    return new Code(method, (ClassTree) path.getParentPath().getLeaf(), atStart);
  }

  /** The method around the place, or null within a lambda or outside of methods. */
  private @Nullable Code around(boolean stopAtLambda) {
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree method) {
        return code(method, path);
      }
      if (path.getLeaf() instanceof ClassTree
          || (stopAtLambda && path.getLeaf() instanceof LambdaExpressionTree)) {
        return null;
      }
    }
    return null;
  }

  private boolean isExecutedAgain() {
    boolean inLambda = false;
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      if (leaf instanceof AnnotationTree) {
        return false;
      }
      inLambda |= leaf instanceof LambdaExpressionTree;
      if (leaf instanceof MethodTree method) {
        return inLambda || !code(method, path).atStart();
      }
      if (leaf instanceof VariableTree field
          && path.getParentPath().getLeaf() instanceof ClassTree) {
        return inLambda || field.getModifiers().getFlags().contains(Modifier.STATIC);
      }
    }
    return false;
  }
}

package dev.liveswap.testkit.fuzz.human;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file that has been parsed. */
final class Source {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private Source(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  static Source parse(String text) {
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(null, null, problem -> {}, null, null, List.of(new File(text)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      return new Source(text, unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  String of(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  private static final class File extends SimpleJavaFileObject {
    private final String text;

    File(String text) {
      super(URI.create("memory:///Source.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

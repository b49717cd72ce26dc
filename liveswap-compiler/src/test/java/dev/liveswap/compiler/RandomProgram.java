package dev.liveswap.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A program of small classes that use each other in every way a class file may or may not tell:
 * inheritance, constants, overloads, nested classes, imports, generics, switches. Each edit changes
 * a few of them at random; the result need not compile.
 */
final class RandomProgram implements RandomSources {
  private static final List<String> TYPES = List.of("int", "long", "String", "Object");
  private static final int CLASSES = 10;

  private final Random random;
  private final List<Shape> shapes = new ArrayList<>();
  private List<Shape> remembered = List.of();

  RandomProgram(long seed) {
    random = new Random(seed);
    for (int i = 0; i < CLASSES; i++) {
      shapes.add(new Shape());
    }
  }

  /** What a class looks like; a class uses those whose numbers it holds. */
  private final class Shape implements Cloneable {
    private boolean exists = true;
    private int superclass = -1;
    private int constant = random.nextInt(100);
    private boolean constantFromNext;
    private String returnType = "int";
    private int body;
    private boolean narrowOverload;
    private boolean nested;
    private boolean isFinal;
    private boolean importsNext;
    private boolean starImport;
    private boolean hasEnum;
    private boolean swapEnum;
    private String parameter = "";
    private int used = random.nextInt(CLASSES);

    Shape copy() {
      try {
        return (Shape) clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void remember() {
    remembered = shapes.stream().map(Shape::copy).toList();
  }

  @Override
  public void undo() {
    for (int i = 0; i < CLASSES; i++) {
      shapes.set(i, remembered.get(i).copy());
    }
  }

  /** One to three classes look different afterwards. */
  @Override
  public void edit() {
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      edit(random.nextInt(CLASSES));
    }
  }

  private void edit(int number) {
    Shape shape = shapes.get(number);
    switch (random.nextInt(15)) {
      case 0, 1, 2 -> shape.body++;
      case 3 -> shape.constant = random.nextInt(100);
      case 4 -> shape.constantFromNext = number + 1 < CLASSES && !shape.constantFromNext;
      case 5 -> shape.returnType = TYPES.get(random.nextInt(TYPES.size()));
      case 6 -> shape.narrowOverload = !shape.narrowOverload;
      case 7 -> shape.nested = !shape.nested;
      case 8 ->
          shape.superclass =
              random.nextBoolean() ? -1 : number + 1 + random.nextInt(CLASSES - number);
      case 9 -> shape.isFinal = !shape.isFinal;
      case 10 -> shape.used = random.nextInt(CLASSES);
      case 11 -> shape.importsNext = !shape.importsNext;
      case 12 -> shape.starImport = !shape.starImport;
      case 13 -> {
        shape.swapEnum = shape.hasEnum && !shape.swapEnum;
        shape.hasEnum = true;
      }
      default -> {
        shape.parameter = shape.parameter.isEmpty() ? "<T extends Comparable<T>>" : "";
        shape.exists = random.nextInt(4) != 0;
      }
    }
    if (shape.superclass >= CLASSES) {
      shape.superclass = -1;
    }
  }

  @Override
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < CLASSES; i++) {
      if (shapes.get(i).exists) {
        sources.put(packageOf(i) + "/C" + i + ".java", text(i));
      }
    }
    return sources;
  }

  private static String packageOf(int number) {
    return "p" + number % 3;
  }

  private static String name(int number) {
    return packageOf(number) + ".C" + number;
  }

  private String text(int number) {
    Shape shape = shapes.get(number);
    int next = (number + 1) % CLASSES;
    Shape used = shapes.get(shape.used);
    StringBuilder text = new StringBuilder("package " + packageOf(number) + ";\n");
    if (shape.importsNext && !packageOf(next).equals(packageOf(number))) {
      text.append("import ").append(name(next)).append(";\n");
    }
    if (shape.starImport) {
      text.append("import static ").append(name(next)).append(".*;\n");
    }
    text.append("public ").append(shape.isFinal ? "final " : "").append("class C").append(number);
    text.append(shape.parameter);
    if (shape.superclass >= 0) {
      text.append(" extends ").append(name(shape.superclass));
    }
    text.append(" {\n  public static final int K").append(number).append(" = ");
    text.append(shape.constantFromNext ? name(next) + ".K" + next + " + 1" : shape.constant);
    text.append(";\n  public ").append(shape.returnType).append(" m").append(number);
    text.append("() { return ").append(value(shape)).append("; }\n");
    text.append("  public static String over")
        .append(number)
        .append("(long x) { return \"l\"; }\n");
    if (shape.narrowOverload) {
      text.append("  public static int over").append(number).append("(int x) { return x; }\n");
    }
    if (shape.nested) {
      text.append("  public static class N { public String toString() { return \"n\"; } }\n");
      text.append("  Runnable r = new Runnable() { public void run() { m")
          .append(number)
          .append("(); } };\n");
    }
    if (shape.hasEnum) {
      text.append("  public enum E { ").append(shape.swapEnum ? "B, A" : "A, B").append(" }\n");
    }
    text.append("  void uses(").append(name(shape.used)).append(" u) {\n");
    text.append("    var v = u.m").append(shape.used).append("();\n");
    text.append("    String s = \"\" + v + ")
        .append(name(shape.used))
        .append(".K")
        .append(shape.used);
    text.append(" + ").append(name(shape.used)).append(".over").append(shape.used).append("(1);\n");
    if (used.hasEnum) {
      text.append("    switch (")
          .append(name(shape.used))
          .append(".E.valueOf(s)) { case A -> s = \"a\"; case B -> s = \"b\"; }\n");
    }
    if (used.nested) {
      text.append("    java.util.function.Supplier<Object> n = ")
          .append(name(shape.used))
          .append(".N::new;\n");
    }
    if (shape.starImport) {
      text.append("    s += over").append(next).append("(2) + K").append(next).append(";\n");
    }
    return text.append("  }\n}\n").toString();
  }

  private static String value(Shape shape) {
    return switch (shape.returnType) {
      case "int", "long" -> String.valueOf(shape.body);
      default -> "\"" + shape.body + "\"";
    };
  }
}

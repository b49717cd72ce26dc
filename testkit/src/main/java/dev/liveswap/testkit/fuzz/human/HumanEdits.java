package dev.liveswap.testkit.fuzz.human;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.liveswap.testkit.fuzz.make.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes edits at random, each of one file and what has to follow elsewhere. */
public final class HumanEdits {
  /**
   * What an edit made.
   *
   * @param kind of edit
   * @param file the class whose file was edited
   * @param sources all sources afterwards
   */
  public record Edited(String kind, String file, Map<String, String> sources) {}

  private interface Kind {
    @Nullable Change of(String file, Source source, Places places);
  }

  private final Dice dice;
  private final Map<String, String> sources;
  private final int number;

  private HumanEdits(Dice dice, Map<String, String> sources, int number) {
    this.dice = dice;
    this.sources = sources;
    this.number = number;
  }

  /**
   * Makes one; it may not compile.
   *
   * @param sources by class name
   * @param number of the edit, for new names
   * @return null where chance chose something that cannot be done
   */
  public static @Nullable Edited next(Map<String, String> sources, Dice dice, int number) {
    return new HumanEdits(dice, sources, number).next();
  }

  private @Nullable Edited next() {
    List<String> files = new ArrayList<>(sources.keySet());
    files.remove("Probe");
    String file = dice.of(files);
    Source source = Source.parse(Objects.requireNonNull(sources.get(file)));
    Places places = Places.in(source);
    String[] used = {""};
    Map<String, Kind> kinds = new TreeMap<>();
    kinds.put("01 literal", this::literal);
    kinds.put("02 log line", this::logLine);
    kinds.put("03 stream step", this::streamStep);
    kinds.put("04 lambda before others", this::unusedLambda);
    kinds.put("05 enum constant", this::enumConstant);
    kinds.put("06 enum order", this::enumOrder);
    kinds.put("07 record component", this::recordComponent);
    kinds.put("08 method renamed", this::renamedMethod);
    kinds.put("09 parameter added", this::addedParameter);
    kinds.put("10 visibility", this::visibility);
    kinds.put("11 made static", this::madeStatic);
    kinds.put("12 methods swapped", this::swappedMethods);
    kinds.put("13 lines", this::lines);
    kinds.put("14 interface", this::implementsInterface);
    kinds.put("15 toString", this::toStringAdded);
    kinds.put("16 overload", this::overload);
    kinds.put("17 annotation", this::annotation);
    kinds.put("18 default method", this::defaultMethod);
    for (int i = 20; i < 40; i++) {
      kinds.put(
          i + " use",
          (name, parsed, found) -> {
            Places.Text text = dice.maybe(found.texts);
            if (text == null) {
              return null;
            }
            Using using = Using.any(dice);
            used[0] = using.name();
            return using.at(text, parsed, new Change(name, sources), number);
          });
    }
    String kind = dice.of(new ArrayList<>(kinds.keySet()));
    Change change = Objects.requireNonNull(kinds.get(kind)).of(file, source, places);
    if (change == null) {
      return null;
    }
    String said = used[0].isEmpty() ? kind.substring(3) : used[0];
    return new Edited(said, file, change.made());
  }

  private Change change(String file) {
    return new Change(file, sources);
  }

  private @Nullable Change literal(String file, Source source, Places places) {
    LiteralTree literal = dice.maybe(places.literals);
    if (literal == null) {
      return null;
    }
    int start = source.start(literal);
    int end = source.end(literal);
    if (literal.getValue() instanceof String && !source.of(literal).startsWith("\"\"\"")) {
      return change(file).insert(end - 1, dice.chance(50) ? "." : " e" + number);
    }
    if (literal.getValue() instanceof Integer) {
      return change(file).replace(start, end, String.valueOf((Integer) literal.getValue() + 1));
    }
    return literal.getValue() instanceof Boolean
        ? change(file).replace(start, end, String.valueOf(!(Boolean) literal.getValue()))
        : null;
  }

  private @Nullable Change logLine(String file, Source source, Places places) {
    return atBegin(file, source, places, "shop.util.Log.debug(\"log " + number + "\");", false);
  }

  private @Nullable Change unusedLambda(String file, Source source, Places places) {
    String name = "task" + number;
    String code =
        dice.chance(50)
            ? "() -> shop.util.Log.debug(\"never " + number + "\")"
            : "new Runnable() { @Override public void run() { shop.util.Log.debug(\"no\"); } }";
    return atBegin(file, source, places, "Runnable " + name + " = " + code + ";", true);
  }

  private @Nullable Change atBegin(
      String file, Source source, Places places, String statement, boolean alsoAtStart) {
    if (file.equals("shop.util.Log")) {
      return null;
    }
    List<Places.Code> codes =
        places.methods.stream()
            .filter(code -> !code.isConstructor() && (alsoAtStart || !code.atStart()))
            .toList();
    Places.Code code = dice.maybe(codes);
    if (code == null) {
      return null;
    }
    BlockTree body = code.method().getBody();
    return change(file).insert(source.start(body) + 1, "\n    " + statement);
  }

  private @Nullable Change streamStep(String file, Source source, Places places) {
    MethodInvocationTree stream = dice.maybe(places.streams);
    if (stream == null) {
      return null;
    }
    String step =
        dice.of(
            List.of(
                ".filter(each# -> each# != null)",
                ".peek(each# -> {})",
                ".filter(java.util.Objects::nonNull)",
                ".map(each# -> { var same# = each#; return same#; })",
                ".skip(0)"));
    return change(file).insert(source.end(stream), step.replace("#", String.valueOf(number)));
  }

  private static List<Tree> constants(ClassTree type) {
    List<Tree> constants = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member.getKind() == Tree.Kind.VARIABLE
          && member.toString().contains("/*public static final*/")) {
        constants.add(member);
      }
    }
    return constants;
  }

  private @Nullable ClassTree enumOf(Places places) {
    return dice.maybe(
        places.classes.stream()
            .filter(each -> each.getKind() == Tree.Kind.ENUM && !constants(each).isEmpty())
            .toList());
  }

  private @Nullable Change enumConstant(String file, Source source, Places places) {
    ClassTree type = enumOf(places);
    if (type == null) {
      return null;
    }
    Tree like = dice.of(constants(type));
    String text = source.of(like);
    int end = 0;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String added = "EXTRA" + number + text.substring(end);
    return change(file).insert(source.start(like), added + ",\n  ");
  }

  private @Nullable Change enumOrder(String file, Source source, Places places) {
    ClassTree type = enumOf(places);
    List<Tree> constants = type == null ? List.of() : constants(type);
    if (constants.size() < 2) {
      return null;
    }
    int i = dice.below(constants.size() - 1);
    Tree one = constants.get(i);
    Tree other = constants.get(i + 1);
    return change(file)
        .replace(source.start(one), source.end(one), source.of(other))
        .replace(source.start(other), source.end(other), source.of(one));
  }

  /** All places that make such a record get the argument, as far as they are easily found. */
  private @Nullable Change recordComponent(String file, Source source, Places places) {
    ClassTree type =
        dice.maybe(
            places.classes.stream().filter(each -> each.getKind() == Tree.Kind.RECORD).toList());
    if (type == null || source.end(type) < 0) {
      return null;
    }
    String name = type.getSimpleName().toString();
    Map<String, String> all = new TreeMap<>(sources);
    all.replaceAll((each, text) -> RecordCalls.withArgument(text, name, "\"c" + number + "\""));
    String text = Objects.requireNonNull(all.get(file));
    int header = text.indexOf('(', text.indexOf("record " + name));
    int close = RecordCalls.closing(text, header);
    String separator = text.substring(header + 1, close).isBlank() ? "" : ", ";
    all.put(
        file,
        text.substring(0, close) + separator + "String extra" + number + text.substring(close));
    Change change = new Change(file, all);
    return change;
  }

  private @Nullable MethodTree privateMethod(Places places) {
    Places.Code code = dice.maybe(places.methods.stream().filter(Places.Code::isPrivate).toList());
    return code == null || code.isConstructor() ? null : code.method();
  }

  private @Nullable Change renamedMethod(String file, Source source, Places places) {
    MethodTree method = privateMethod(places);
    if (method == null) {
      return null;
    }
    String name = method.getName().toString();
    String renamed = name.replaceAll("\\d+$", "") + number;
    String text =
        Pattern.compile(
                "(?<![\\w.\"])" + name + "\\(|(?<=::)" + name + "\\b|(?<=this\\.)" + name + "\\(")
            .matcher(source.text())
            .replaceAll(found -> found.group().replace(name, renamed));
    return change(file).replace(0, source.text().length(), text);
  }

  private @Nullable Change addedParameter(String file, Source source, Places places) {
    MethodTree method = privateMethod(places);
    if (method == null) {
      return null;
    }
    String name = method.getName().toString();
    String text = RecordCalls.callsWithArgument(source.text(), name, String.valueOf(number));
    int declared = text.indexOf(" " + name + "(", source.start(method)) + name.length() + 1;
    int close = RecordCalls.closing(text, declared);
    if (close < 0) {
      return null;
    }
    int from = text.lastIndexOf(String.valueOf(number), close);
    String fitted =
        from < declared
            ? text
            : text.substring(0, from) + "int extra" + number + text.substring(close);
    return change(file).replace(0, source.text().length(), fitted);
  }

  private @Nullable Change visibility(String file, Source source, Places places) {
    MethodTree method = privateMethod(places);
    if (method == null) {
      return null;
    }
    int at = source.text().indexOf("private ", source.start(method));
    return change(file)
        .replace(at, at + "private ".length(), dice.of(List.of("", "protected ", "public ")));
  }

  private @Nullable Change madeStatic(String file, Source source, Places places) {
    MethodTree method = privateMethod(places);
    if (method == null) {
      return null;
    }
    int at = source.text().indexOf("private ", source.start(method)) + "private ".length();
    return source.text().startsWith("static ", at)
        ? change(file).replace(at, at + "static ".length(), "")
        : change(file).insert(at, "static ");
  }

  private @Nullable Change swappedMethods(String file, Source source, Places places) {
    ClassTree type = dice.of(places.classes);
    List<MethodTree> methods =
        places.methods.stream()
            .filter(code -> code.owner() == type && !code.isConstructor())
            .map(Places.Code::method)
            .toList();
    if (methods.size() < 2) {
      return null;
    }
    int i = dice.below(methods.size() - 1);
    MethodTree one = methods.get(i);
    MethodTree other = methods.get(i + 1);
    return change(file)
        .replace(source.start(one), source.end(one), source.of(other))
        .replace(source.start(other), source.end(other), source.of(one));
  }

  private Change lines(String file, Source source, Places places) {
    Tree at = source.unit().getTypeDecls().get(0);
    return change(file)
        .insert(source.start(at), "// Edit " + number + "\n" + "\n".repeat(dice.below(3)));
  }

  private @Nullable ClassTree type(Places places, Tree.Kind kind) {
    return dice.maybe(
        places.classes.stream()
            .filter(each -> each.getKind() == kind && each.getSimpleName().length() > 0)
            .toList());
  }

  private @Nullable Change implementsInterface(String file, Source source, Places places) {
    ClassTree type =
        type(places, dice.of(List.of(Tree.Kind.CLASS, Tree.Kind.RECORD, Tree.Kind.ENUM)));
    Places.Text text =
        dice.maybe(places.texts.stream().filter(each -> each.in().owner() == type).toList());
    if (type == null || text == null || text.in().isStatic()) {
      return null;
    }
    boolean traces = dice.chance(50);
    String added = traces ? "shop.util.Traceable" : "shop.util.Marker";
    String use =
        traces
            ? " + (((Object) this) instanceof shop.util.Traceable t# ? t#.trace() : \"no\")"
            : " + weight()";
    int name = source.text().indexOf(" " + type.getSimpleName(), source.start(type));
    int brace = source.text().indexOf('{', name);
    String header = source.text().substring(name, brace);
    if (header.contains(added)) {
      return null;
    }
    int at = header.contains("implements ") ? name + header.indexOf("implements ") + 11 : brace;
    Tree expression = text.statement().getExpression();
    return change(file)
        .insert(at, at == brace ? "implements " + added + " " : added + ", ")
        .insert(source.start(expression), "(")
        .insert(source.end(expression), ")" + use.replace("#", String.valueOf(number)));
  }

  private @Nullable Change toStringAdded(String file, Source source, Places places) {
    ClassTree type = type(places, dice.chance(70) ? Tree.Kind.CLASS : Tree.Kind.RECORD);
    if (type == null || source.of(type).contains("toString()")) {
      return null;
    }
    return change(file)
        .insert(
            source.end(type) - 1,
            "\n  @Override\n  public String toString() {\n    return \"as text "
                + number
                + "\";\n  }\n");
  }

  private @Nullable Change overload(String file, Source source, Places places) {
    MethodTree method = privateMethod(places);
    if (method == null || !method.getTypeParameters().isEmpty()) {
      return null;
    }
    String text = source.of(method);
    int open = text.indexOf('(');
    String more = method.getParameters().isEmpty() ? "" : ", ";
    return change(file)
        .insert(
            source.start(method),
            text.substring(0, open + 1)
                + "int overload"
                + number
                + more
                + text.substring(open + 1)
                + "\n\n  ");
  }

  private @Nullable Change annotation(String file, Source source, Places places) {
    Places.Code code = dice.maybe(places.methods);
    return code == null || code.isConstructor() || source.of(code.method()).startsWith("@Dep")
        ? null
        : change(file)
            .insert(source.start(code.method()), "@Deprecated(since = \"" + number + "\")\n  ");
  }

  /** In an interface, and overridden or used by whoever gets it. */
  private @Nullable Change defaultMethod(String file, Source source, Places places) {
    ClassTree type = type(places, Tree.Kind.INTERFACE);
    if (type == null) {
      return null;
    }
    Change change =
        change(file)
            .insert(
                source.end(type) - 1,
                "\n  default String extra"
                    + number
                    + "() {\n    return \"d"
                    + number
                    + "\";\n  }\n");
    Places.Text text =
        dice.maybe(
            places.texts.stream()
                .filter(each -> each.in().owner() == type && !each.in().isStatic())
                .toList());
    if (text != null) {
      change.insert(source.end(text.statement().getExpression()), " + extra" + number + "()");
    }
    return change;
  }
}

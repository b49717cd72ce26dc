package dev.liveswap.engine;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Position;
import dev.liveswap.engine.diff.ClassShape;
import dev.liveswap.engine.diff.Difference;
import dev.liveswap.engine.diff.Difference.Kind;
import dev.liveswap.engine.identity.GeneratedNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a person's words what differences mean for a running program. */
final class Findings {
  private static final String RESTART = "restart the program";

  private Findings() {}

  /** Why these differences cannot become live; empty when they can. */
  static List<Finding> restartReasons(ClassShape shape, List<Difference> differences) {
    List<Finding> reasons = new ArrayList<>();
    for (Difference difference : differences) {
      Code code = difference.kind().needsRestart();
      if (code != null) {
        reasons.add(
            Finding.about(code, shape.binaryName(), sentence(shape, difference))
                .member(difference.member(), difference.before(), difference.after())
                .cure(RESTART)
                .at(position(shape, difference.line())));
      }
    }
    return reasons;
  }

  /**
   * What is live but not executed again.
   *
   * @param initialized whether the class was initialized: else its initializer is still to run
   * @param isMain whether {@code main} of this class was the program's start
   */
  static List<Finding> notExecutedAgain(
      ClassShape shape, List<Difference> differences, boolean initialized, boolean isMain) {
    List<Finding> notes = new ArrayList<>();
    if (!initialized) {
      return notes;
    }
    for (Difference difference : differences) {
      Code code = note(difference, isMain);
      if (code != null) {
        notes.add(
            Finding.about(
                    code,
                    shape.binaryName(),
                    code.title() + ": " + simpleName(shape) + "." + difference.member())
                .member(difference.member(), null, null)
                .cure(RESTART)
                .at(position(shape, difference.line())));
      }
    }
    return notes;
  }

  private static @Nullable Code note(Difference difference, boolean isMain) {
    return switch (difference.kind()) {
      case STATIC_INITIALIZER -> Code.STATIC_INITIALIZER_NOT_RERUN;
      case CONSTRUCTOR_BODY -> Code.CONSTRUCTOR_NOT_RERUN;
      case BODY ->
          isMain && difference.member().equals("main(String[])") ? Code.MAIN_NOT_RERUN : null;
      default -> null;
    };
  }

  /** What changed in a class, for the one line of a report. */
  static List<String> details(List<Difference> differences) {
    List<String> details =
        differences.stream()
            .filter(difference -> difference.kind() != Kind.LINES)
            .filter(difference -> !isLambda(difference.member()))
            .map(Findings::detail)
            .distinct()
            .toList();
    return details.isEmpty() ? List.of("line numbers") : details;
  }

  private static boolean isLambda(String member) {
    int end = member.indexOf('(');
    return GeneratedNames.isLambda(end < 0 ? member : member.substring(0, end));
  }

  private static String detail(Difference difference) {
    String sign =
        switch (difference.kind()) {
          case METHOD_ADDED, CONSTRUCTOR_ADDED, FIELD_ADDED -> "+" + noun(difference) + " ";
          case METHOD_REMOVED, CONSTRUCTOR_REMOVED, FIELD_REMOVED -> "-" + noun(difference) + " ";
          case ANNOTATIONS -> "annotations of ";
          case FIELD_ORDER -> "order of fields of ";
          default -> "";
        };
    return sign + difference.member();
  }

  private static String sentence(ClassShape shape, Difference difference) {
    String type = simpleName(shape);
    String member = difference.member();
    return switch (difference.kind()) {
      case METHOD_ADDED, CONSTRUCTOR_ADDED, FIELD_ADDED ->
          type + " has a new " + noun(difference) + " " + difference.after();
      case METHOD_REMOVED, CONSTRUCTOR_REMOVED, FIELD_REMOVED ->
          type + " has no " + noun(difference) + " " + difference.before() + " any more";
      case METHOD_CHANGED, FIELD_CHANGED, CONSTANT_CHANGED, GENERIC_SIGNATURE_CHANGED ->
          (member.equals(type) ? type : type + "." + member)
              + " is now "
              + difference.after()
              + " (was "
              + difference.before()
              + ")";
      case SUPERCLASS_CHANGED ->
          type + " now extends " + difference.after() + " (was " + difference.before() + ")";
      case INTERFACES_CHANGED ->
          type
              + " now has the interfaces "
              + difference.after()
              + " (were "
              + difference.before()
              + ")";
      case CLASS_MODIFIERS_CHANGED, CLASS_ACCESS_CHANGED ->
          type + " is now " + difference.after() + " (was " + difference.before() + ")";
      case NEST_CHANGED ->
          type
              + " now has the nested classes "
              + difference.after()
              + " (were "
              + difference.before()
              + ")";
      case RECORD_CHANGED ->
          "record "
              + type
              + " now has the components "
              + difference.after()
              + " (were "
              + difference.before()
              + ")";
      case PERMITTED_CHANGED ->
          type + " now permits " + difference.after() + " (was " + difference.before() + ")";
      case BODY,
          FIELD_ORDER,
          CONSTRUCTOR_BODY,
          STATIC_INITIALIZER,
          LINES,
          ANNOTATIONS,
          METHOD_SIGNATURE,
          SOURCE_FILE ->
          type + "." + member + " changed";
    };
  }

  private static String noun(Difference difference) {
    return switch (difference.kind()) {
      case FIELD_ADDED, FIELD_REMOVED -> "field";
      case CONSTRUCTOR_ADDED, CONSTRUCTOR_REMOVED -> "constructor";
      default -> "method";
    };
  }

  private static String simpleName(ClassShape shape) {
    return shape.name().substring(shape.name().lastIndexOf('/') + 1);
  }

  static @Nullable Position position(ClassShape shape, int line) {
    String path = shape.sourcePath();
    return path == null ? null : new Position(path, line, 0, null);
  }
}

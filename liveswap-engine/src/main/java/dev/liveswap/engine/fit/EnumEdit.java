package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.Statements.Statement;
import dev.liveswap.engine.link.EnumConstants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What becomes of an enum's constants when they come, go, change places or get other arguments. A
 * constant is its name: as long as there has been one of that name, its object stays.
 *
 * @param values the field behind {@code values()}
 * @param fresh the constants that there was no object for yet
 * @param remade the constants whose object takes over what their initializer makes now: because
 *     that or a constructor says something else than before, or was not there, or asks for the
 *     constant's place, which is another one
 * @param derived the other static fields that are computed from the constants: computed again
 * @param enumerating the texts of the statements that go through the constants
 * @param gone where the objects are whose constants are no longer declared
 */
record EnumEdit(
    Member values,
    Set<Member> fresh,
    Set<Member> remade,
    Set<Member> derived,
    Set<List<String>> enumerating,
    List<Place> gone) {

  /** An {@code EnumSet} of so many constants has a bit for each, and none to spare. */
  private static final int REGULAR = 64;

  /**
   * Where a constant's object is.
   *
   * @param home null for the resident slot
   */
  record Place(Member constant, @Nullable Home home) {}

  /**
   * The edit of a class's constants, or null where they stay as they are.
   *
   * @param runsOtherwise whether an initializer runs a lambda that says something else than before
   */
  static @Nullable EnumEdit between(
      ClassVersion before,
      ClassNode old,
      Shape after,
      ClassNode now,
      Predicate<Statement> runsOtherwise) {
    Set<Member> was = constants(before.current());
    Set<Member> are = constants(after);
    if (!after.isEnum() || !before.current().isEnum()) {
      return null;
    }
    Map<Member, Place> places = places(before);
    Map<Member, List<Statement>> oldInitializers = initializers(old);
    Map<Member, List<Statement>> newInitializers = initializers(now);
    boolean otherwise = Constructors.makeOtherwise(old, now);
    List<Member> order = List.copyOf(was);
    boolean placesMatter = OrdinalInConstructors.matters(now);
    int index = 0;
    Set<Member> fresh = new LinkedHashSet<>();
    Set<Member> remade = new LinkedHashSet<>();
    for (Member constant : are) {
      boolean moved = order.indexOf(constant) != index++;
      if (!places.containsKey(constant)) {
        fresh.add(constant);
      } else if (otherwise
          || (placesMatter && moved)
          || !was.contains(constant)
          || !texts(oldInitializers, constant).equals(texts(newInitializers, constant))
          || newInitializers.getOrDefault(constant, List.of()).stream().anyMatch(runsOtherwise)) {
        remade.add(constant);
      }
    }
    if (remade.isEmpty() && List.copyOf(was).equals(List.copyOf(are))) {
      return null;
    }
    List<Place> gone = new ArrayList<>(places.values());
    gone.removeIf(place -> are.contains(place.constant()));
    Member values = valuesField(now);
    DerivedStatics derived = new DerivedStatics(now, values, remade);
    return new EnumEdit(values, fresh, remade, derived.fields(), derived.enumerating(), gone);
  }

  /** Whether constants come, go or change places. */
  static boolean isRearranged(Shape before, Shape after) {
    return before.isEnum()
        && after.isEnum()
        && !List.copyOf(constants(before)).equals(List.copyOf(constants(after)));
  }

  /** What keeps it from becoming live. */
  List<Finding> obstacles(ClassVersion before, ClassNode old, ClassNode now) {
    String name = before.name().replace('/', '.');
    List<Finding> findings = new ArrayList<>();
    for (Member constant : remade) {
      String was = made(initializers(old).get(constant));
      String is = made(initializers(now).get(constant));
      if (was != null && !was.equals(is)) {
        findings.add(
            Finding.about(
                    Code.FIELD_CHANGED,
                    name,
                    "the constant " + constant.name() + " of " + name + " is of another class now")
                .member(constant.name(), null, null));
      }
    }
    int is = (int) now.fields.stream().filter(field -> isConstant(field.access)).count();
    if (is == REGULAR && !gone.isEmpty()) {
      findings.add(
          Finding.about(
              Code.FIELD_ADDED,
              name,
              "sets of "
                  + name
                  + " have room for "
                  + REGULAR
                  + " constants, and could not tell those that were removed from these"));
    }
    return findings;
  }

  /** How many ordinals there are behind those of a class's constants, for what is gone. */
  static int ordinalsBehind(ClassVersion version) {
    if (!version.edited() || !version.current().isEnum()) {
      return 0;
    }
    Set<Member> declared = constants(version.current());
    Set<Member> ever = new LinkedHashSet<>(places(version).keySet());
    ever.removeAll(declared);
    return EnumConstants.isLastBit(declared.size(), ever.size())
        ? REGULAR * ever.size() - declared.size()
        : ever.size();
  }

  /**
   * The constants without an object, if a class that the JVM has not initialized yet gets a new
   * version: all that there were, and are no longer declared.
   */
  static Set<Member> unmade(ClassVersion before, Shape now) {
    Set<Member> unmade = new LinkedHashSet<>(before.unmade());
    unmade.addAll(places(before).keySet());
    unmade.removeAll(constants(now));
    return unmade;
  }

  static boolean isConstant(int access) {
    return (access & Opcodes.ACC_ENUM) != 0;
  }

  private static Set<Member> constants(Shape shape) {
    Set<Member> constants = new LinkedHashSet<>();
    shape
        .fields()
        .forEach(
            (field, access) -> {
              if (isConstant(access)) {
                constants.add(field);
              }
            });
    return constants;
  }

  private static Map<Member, Place> places(ClassVersion version) {
    Map<Member, Place> places = new LinkedHashMap<>();
    constants(version.resident())
        .forEach(constant -> places.put(constant, new Place(constant, null)));
    for (List<Home> homes : version.companions().values()) {
      for (Home home : homes) {
        if (!home.member().isMethod() && isConstant(home.access())) {
          places.putIfAbsent(home.member(), new Place(home.member(), home));
        }
      }
    }
    places.keySet().removeAll(version.unmade());
    return places;
  }

  /** Compilers name it as they like: {@code $VALUES}, {@code ENUM$VALUES}. */
  private static Member valuesField(ClassNode node) {
    String array = "[L" + node.name + ";";
    return node.fields.stream()
        .filter(field -> field.desc.equals(array))
        .filter(field -> ClassVersion.isStatic(field.access))
        .filter(field -> (field.access & Opcodes.ACC_SYNTHETIC) != 0)
        .map(field -> new Member(field.name, field.desc))
        .findFirst()
        .orElseThrow(
            () ->
                new Unfittable(
                    Code.FIELD_ADDED,
                    "the constants of "
                        + node.name.replace('/', '.')
                        + " changed, and are not kept as javac keeps them"));
  }

  private static Map<Member, List<Statement>> initializers(ClassNode node) {
    Map<Member, List<Statement>> all = new LinkedHashMap<>();
    for (Statement statement : Statements.ofStaticInitializer(node)) {
      if (statement.initializes() != null) {
        all.computeIfAbsent(statement.initializes(), field -> new ArrayList<>()).add(statement);
      }
    }
    return all;
  }

  private static List<List<String>> texts(Map<Member, List<Statement>> all, Member constant) {
    return all.getOrDefault(constant, List.of()).stream().map(Statement::text).toList();
  }

  /** The class of the object: the enum itself, or that of the constant's own body. */
  private static @Nullable String made(@Nullable List<Statement> initializer) {
    if (initializer == null) {
      return null;
    }
    return initializer.stream()
        .flatMap(statement -> statement.code().stream())
        .filter(insn -> insn.getOpcode() == Opcodes.NEW)
        .map(EnumEdit::type)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String type(AbstractInsnNode insn) {
    return ((TypeInsnNode) insn).desc;
  }
}

package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Repair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Edits programs as people do. */
public final class Edits {
  /** One kind of edit: the program edited, or null where there is nothing to edit so. */
  interface Edit {
    @Nullable ProgramModel apply(ProgramModel program);
  }

  private final List<String> names = new ArrayList<>();
  private final Map<String, Edit> kinds = new LinkedHashMap<>();
  private final Numbers numbers;

  private Edits(Dice dice, ProgramModel program) {
    numbers = new Numbers(program.nextId());
    MemberMaker maker = new MemberMaker(dice, numbers);
    new MethodEdits(dice, numbers, maker).kinds().forEach(this::add);
    new CodeEdits(dice, maker).kinds().forEach(this::add);
    new StateEdits(dice, numbers, maker).kinds().forEach(this::add);
    new TypeEdits(dice, maker).kinds().forEach(this::add);
  }

  /** A kind's name ends in how often it comes: {@code rename-method*3}. */
  private void add(String name, Edit edit) {
    String[] parts = name.split("\\*", 2);
    kinds.put(parts[0], edit);
    for (int i = Integer.parseInt(parts[1]); i > 0; i--) {
      names.add(parts[0]);
    }
  }

  /**
   * An edited program.
   *
   * @param kinds the kinds of edits it was
   */
  public record Edited(ProgramModel program, List<String> kinds) {}

  /** Edits a program, mostly in one place. */
  public static Edited next(ProgramModel program, Dice dice) {
    int count = dice.chance(75) ? 1 : 2 + dice.below(3);
    ProgramModel edited = program;
    List<String> done = new ArrayList<>();
    while (done.size() < count) {
      Edits edits = new Edits(dice, edited);
      String name = dice.of(edits.names);
      Edit edit = Objects.requireNonNull(edits.kinds.get(name));
      ProgramModel next = edit.apply(edited);
      if (next != null) {
        edited = Repair.of(next.nextId(edits.numbers.peek()));
        done.add(name);
      }
    }
    return new Edited(edited, done);
  }
}

package dev.liveswap.testkit.fuzz.make;

import dev.liveswap.testkit.fuzz.model.ProgramModel;
import dev.liveswap.testkit.fuzz.model.Repair;

/** Makes a program to begin with. */
public final class ProgramMaker {
  private ProgramMaker() {}

  public static ProgramModel make(Dice dice) {
    Numbers numbers = new Numbers(1);
    ProgramModel program = new MemberMaker(dice, numbers).program(6 + dice.below(6));
    return Repair.of(program.nextId(numbers.peek()));
  }
}

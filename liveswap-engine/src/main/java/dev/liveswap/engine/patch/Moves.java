package dev.liveswap.engine.patch;

import dev.liveswap.api.PatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Patches that go where a reload puts the code of their methods, at the moment in which the JVM is
 * given the new versions. For the thread that reloads, which holds the lock.
 */
public final class Moves {
  private final PatchedClasses classes;
  private final Set<Class<?>> redefined;
  private final List<Move> moves;

  /**
   * @param redefined the classes that the JVM is about to be given
   */
  Moves(PatchedClasses classes, Set<Class<?>> redefined, List<Move> moves) {
    this.classes = classes;
    this.redefined = redefined;
    this.moves = moves;
  }

  /** One method's code. */
  record Move(PatchedMethod method, Site from, Site to) {}

  /** The same way back. */
  public Moves reversed() {
    List<Move> back = new ArrayList<>();
    moves.forEach(each -> back.add(new Move(each.method, each.to, each.from)));
    return new Moves(classes, redefined, back);
  }

  /**
   * Before the JVM is given the classes. What it is not given is changed now: nobody calls yet what
   * is new there.
   */
  public void begin() {
    for (Move each : moves) {
      each.to.takeOver(each.from);
      if (redefined.contains(each.to.type())) {
        classes.expect(each.to);
      } else {
        addTo(each.to);
      }
      if (redefined.contains(each.from.type())) {
        classes.expectWithout(each.from);
      }
    }
  }

  /** Where the JVM does not take it, the patch is not in force, and says so. */
  private void addTo(Site site) {
    try {
      classes.add(site);
    } catch (PatchException e) {
      classes.refused(site, String.valueOf(e.getMessage()));
    }
  }

  /**
   * After that.
   *
   * @param given whether the JVM has them now
   */
  public void end(boolean given) {
    for (Move each : moves) {
      if (given) {
        each.method.movedTo(each.to);
        each.from.clear();
        takeOut(each.from);
      } else {
        if (redefined.contains(each.from.type())) {
          classes.expect(each.from);
        }
        each.to.clear();
        takeOut(each.to);
      }
    }
  }

  private void takeOut(Site site) {
    if (redefined.contains(site.type())) {
      classes.expectWithout(site);
    } else {
      classes.remove(site);
    }
  }
}

package dev.liveswap.devloop;

import dev.liveswap.api.Outcome;
import java.util.List;

/** The program whose files the loop watches. */
public interface RunningProgram {
  /**
   * Gives the program these classes, all or none. Called by the loop's thread only.
   *
   * @param changes the whole transaction
   * @return what became of it; where it is not live nothing changed
   */
  Outcome reload(List<ChangedClass> changes);

  /** Resources that the program may have read before are others now. */
  void resourcesChanged();

  /**
   * How many classes of the program can be reloaded.
   *
   * @return a momentary number
   */
  int reloadableClasses();
}

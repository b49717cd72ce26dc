package dev.liveswap.compiler;

import java.util.Map;

/** A program that edits itself at random; the result need not compile. */
interface RandomSources {
  /** Source name to text. */
  Map<String, String> sources();

  /** A few sources look different afterwards. */
  void edit();

  /** The next {@link #undo} comes back to what the program is now. */
  void remember();

  void undo();
}

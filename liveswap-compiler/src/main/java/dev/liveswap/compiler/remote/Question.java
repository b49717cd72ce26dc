package dev.liveswap.compiler.remote;

/** What the program's process asks, by its name; what follows depends on the question. */
enum Question {
  WARM_UP,
  COMPILE,
  COMMITTED,
  CLASS_FILES_CHANGED,
  STALE_SOURCES,
  GONE_SOURCES,
  REMEMBER_SOURCES,
  LEARN_SOURCES,
  HAS_SOURCE
}

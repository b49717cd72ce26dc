package dev.liveswap.compiler.classes.kept;

import dev.liveswap.compiler.classes.ClassFacts;

/** What was read of a class file, and what tells whether it is still the same. */
record KnownClass(Stamp stamp, ClassFacts facts) {
  /** Where such a class file lies in its folder: {@code p/Outer$Inner.class}. */
  String place() {
    return facts.name().replace('.', '/') + ".class";
  }
}

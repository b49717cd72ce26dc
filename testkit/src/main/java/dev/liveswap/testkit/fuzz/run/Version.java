package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.fuzz.model.Lookup;
import dev.liveswap.testkit.fuzz.model.Printer;
import dev.liveswap.testkit.fuzz.model.ProbePrinter;
import dev.liveswap.testkit.fuzz.model.ProgramModel;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of a program that compiles.
 *
 * @param classFiles by binary name
 */
record Version(ProgramModel program, Map<String, byte[]> classFiles) {
  /** The sources of a program and of what observes it, by class. */
  static Map<String, String> sources(ProgramModel program) {
    Lookup lookup = new Lookup(program);
    Map<String, String> sources = new TreeMap<>(new Printer(lookup).sources());
    sources.putAll(new ProbePrinter(lookup).sources());
    return sources;
  }
}

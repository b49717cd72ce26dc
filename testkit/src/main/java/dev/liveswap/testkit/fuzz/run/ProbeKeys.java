package dev.liveswap.testkit.fuzz.run;

import dev.liveswap.testkit.fuzz.model.ProgramModel;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program's probes report under. */
final class ProbeKeys {
  private static final Pattern SAW = Pattern.compile("saw\\.accept\\(\"([^\"]+)\"");

  private ProbeKeys() {}

  static Set<String> of(ProgramModel program) {
    Set<String> keys = new TreeSet<>();
    for (String source : Version.sources(program).values()) {
      Matcher matcher = SAW.matcher(source);
      while (matcher.find()) {
        keys.add(matcher.group(1));
      }
    }
    return keys;
  }
}

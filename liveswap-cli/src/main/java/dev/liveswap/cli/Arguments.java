package dev.liveswap.cli;

import java.util.List;

/**
 * A command line in two parts.
 *
 * @param forTool what stands before the first {@code --}
 * @param forProgram what stands behind it, whatever it looks like
 */
record Arguments(List<String> forTool, List<String> forProgram) {
  static Arguments split(List<String> args) {
    int separator = args.indexOf("--");
    return separator < 0
        ? new Arguments(args, List.of())
        : new Arguments(args.subList(0, separator), args.subList(separator + 1, args.size()));
  }
}

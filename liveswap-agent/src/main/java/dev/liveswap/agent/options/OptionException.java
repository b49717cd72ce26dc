package dev.liveswap.agent.options;

/**
 * An option that does not exist, or a value that is not of its form. The message is for the person
 * who wrote it: it names option and value, the nearest option that exists, and where all of them
 * are described.
 */
public final class OptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String problem;

  OptionException(String problem) {
    super(problem + " (docs/options.md lists them all)");
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}

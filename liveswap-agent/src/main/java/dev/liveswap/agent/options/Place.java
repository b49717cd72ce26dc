package dev.liveswap.agent.options;

/** Where an option can be set. */
public enum Place {
  /** {@code -javaagent:liveswap-agent.jar=watch=off,port=7777}. */
  AGENT("the agent's argument"),

  /** {@code liveswap.properties} in the project's or the working directory. */
  PROPERTIES("liveswap.properties"),

  /** {@code liveswap run --main ...}: the option's name behind two dashes. */
  COMMAND_LINE("the command line");

  private final String title;

  Place(String title) {
    this.title = title;
  }

  /**
   * How a person calls the place.
   *
   * @return a noun phrase
   */
  public String title() {
    return title;
  }
}

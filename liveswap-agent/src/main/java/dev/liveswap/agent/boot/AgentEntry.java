package dev.liveswap.agent.boot;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent. Does as little as possible and never throws: a program must start
 * even where its tools don't.
 */
public final class AgentEntry {
  private static final String AGENT = "dev.liveswap.agent.Agent";
  private static boolean entered;

  private AgentEntry() {}

  /**
   * Called by the JVM before {@code main}, for {@code -javaagent}.
   *
   * @param argument what follows {@code =} on the command line, or null
   * @param instrumentation of this JVM
   */
  public static void premain(@Nullable String argument, Instrumentation instrumentation) {
    enter("beforeMain", argument, instrumentation);
  }

  /**
   * Called by the JVM when the agent is loaded into a running program.
   *
   * @param argument the options, or null
   * @param instrumentation of this JVM
   */
  public static void agentmain(@Nullable String argument, Instrumentation instrumentation) {
    enter("intoRunning", argument, instrumentation);
  }

  @SuppressWarnings("SystemOut") // There is nobody else to tell.
  private static synchronized void enter(
      String method, @Nullable String argument, Instrumentation instrumentation) {
    if (entered) {
      System.err.println("liveswap  - the agent is in this JVM already");
      return;
    }
    entered = true;
    try {
      ClassLoader loader = new AgentClassLoader(ownJar(), AgentEntry.class.getClassLoader());
      Class.forName(AGENT, true, loader)
          .getMethod(method, String.class, Instrumentation.class)
          .invoke(null, argument, instrumentation);
    } catch (InvocationTargetException e) {
      complain(e.getCause() == null ? e : e.getCause());
    } catch (Exception | LinkageError e) {
      complain(e);
    }
  }

  @SuppressWarnings("SystemOut")
  private static void complain(Throwable e) {
    System.err.println(
        "liveswap  x LS008 the agent could not start, the program runs without it: " + e);
    e.printStackTrace();
  }

  private static File ownJar() throws URISyntaxException {
    CodeSource source = AgentEntry.class.getProtectionDomain().getCodeSource();
    return new File(source.getLocation().toURI());
  }
}

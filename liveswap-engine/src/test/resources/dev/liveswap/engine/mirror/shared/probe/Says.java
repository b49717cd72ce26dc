package probe;

import java.util.ArrayList;
import java.util.List;

/** What a probe observed: values and exceptions. */
public final class Says {
  public final List<String> lines = new ArrayList<>();

  public interface Act {
    Object run() throws Throwable;
  }

  /** Prints the value, or the exception with its message. */
  public void value(String what, Act act) {
    say(what, act, true);
  }

  /** Prints the value, or the exception's class: where messages are the JVM's own. */
  public void kind(String what, Act act) {
    say(what, act, false);
  }

  private void say(String what, Act act, boolean message) {
    String result;
    try {
      result = String.valueOf(act.run());
    } catch (Throwable thrown) {
      result = thrown.getClass().getName() + (message ? ": " + thrown.getMessage() : "");
      if (thrown instanceof java.lang.reflect.InvocationTargetException) {
        result += " by " + thrown.getCause();
      }
    }
    lines.add(what + " -> " + result);
  }
}

package dev.liveswap.agent.options;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the text behind {@code -javaagent:liveswap-agent.jar=} apart: {@code key=value,key=value}.
 * A value in single or double quotes may hold commas; there is no escape character, so that Windows
 * paths need no care. A value that holds both kinds of quotes belongs into a settings file.
 */
final class AgentArgument {
  private AgentArgument() {}

  static Map<String, String> parse(String argument) {
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    while (at < argument.length()) {
      int end = endOfItem(argument, at);
      String item = argument.substring(at, end).strip();
      at = end + 1;
      if (item.isEmpty()) {
        continue;
      }
      int equals = item.indexOf('=');
      if (equals < 0) {
        Option option = Option.require(item, Place.AGENT);
        throw new OptionException(
            "option '" + item + "' has no value: write " + item + "=" + option.form());
      }
      String key = item.substring(0, equals).strip();
      Option.require(key, Place.AGENT);
      if (values.put(key, unquoted(item.substring(equals + 1).strip())) != null) {
        throw new OptionException("option '" + key + "' is given twice");
      }
    }
    return values;
  }

  /** Finds the comma that ends the item, passing over quoted ones. */
  private static int endOfItem(String argument, int from) {
    char quote = 0;
    for (int i = from; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (opensQuote(argument, i)) {
        quote = c;
      } else if (c == ',') {
        return i;
      }
    }
    if (quote != 0) {
      throw new OptionException(
          "a quote (" + quote + ") is not closed in: " + argument.substring(from));
    }
    return argument.length();
  }

  /** Only a whole value can be quoted: an apostrophe inside a path is a letter like any other. */
  private static boolean opensQuote(String argument, int i) {
    char c = argument.charAt(i);
    return (c == '"' || c == '\'') && i > 0 && argument.charAt(i - 1) == '=';
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    if (last > 0 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
      if (value.charAt(last) != value.charAt(0)) {
        throw new OptionException("something follows the closing quote in: " + value);
      }
      return value.substring(1, last);
    }
    return value;
  }
}

package shop.http;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

final class Json {
  private Json() {}

  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Collection<?> all) {
      return all.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof Number || value instanceof Boolean ? "" + value : quoted(value);
  }

  private static String quoted(Object value) {
    return '"' + String.valueOf(value).replace("\"", "'") + '"';
  }
}

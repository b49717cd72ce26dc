package shop.http;

import java.util.LinkedHashMap;
import java.util.Map;

public record Request(String method, String path, Map<String, String> query, Map<String, String> variables) {
  public static Request of(String method, String path, String rawQuery) {
    Map<String, String> query = new LinkedHashMap<>();
    if (rawQuery != null) {
      for (String pair : rawQuery.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], parts.length == 1 ? "" : parts[1].replace('+', ' '));
      }
    }
    return new Request(method, path, query, Map.of());
  }

  public Request with(Map<String, String> found) {
    return new Request(method, path, query, found);
  }

  public String get(String name) {
    String value = query.get(name);
    if (value == null) {
      throw new IllegalArgumentException("needs " + name);
    }
    return value;
  }

  public String get(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  public String variable(String name) {
    return variables.get(name);
  }
}

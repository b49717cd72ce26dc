package shop.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

record Route(String method, String pattern, Handler handler) {
  Optional<Map<String, String>> match(Request request) {
    String[] wanted = pattern.split("/");
    String[] there = request.path().split("/");
    if (!method.equals(request.method()) || wanted.length != there.length) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith(":")) {
        variables.put(wanted[i].substring(1), there[i]);
      } else if (!wanted[i].equals(there[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}

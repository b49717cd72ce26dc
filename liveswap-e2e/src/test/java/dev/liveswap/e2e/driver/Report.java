package dev.liveswap.e2e.driver;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A report in its machine-readable form.
 *
 * @param json the whole object
 */
public record Report(JsonObject json) {
  /** The report on a line of output, if it is one. */
  static Optional<Report> of(String line) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      return json.has("kind") && json.has("time")
          ? Optional.of(new Report(json))
          : Optional.empty();
    } catch (JsonParseException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  public String kind() {
    return string(json, "kind");
  }

  public String verdict() {
    return string(json, "verdict");
  }

  public String message() {
    return string(json, "message");
  }

  public long number(String field) {
    return json.get(field).getAsLong();
  }

  /** What changed, as {@code CHANGED app.Greeting}. */
  public List<String> changes() {
    return objects("changes").stream()
        .map(change -> string(change, "kind") + " " + string(change, "class"))
        .toList();
  }

  /** The codes of what it has to say. */
  public List<String> codes() {
    return objects("findings").stream().map(finding -> string(finding, "code")).toList();
  }

  /** The first thing it has to say. */
  public Finding finding() {
    List<JsonObject> findings = objects("findings");
    if (findings.isEmpty()) {
      throw new AssertionError("no finding in " + json);
    }
    return new Finding(findings.get(0));
  }

  /** One thing a report has to say. */
  public record Finding(JsonObject json) {
    public String code() {
      return string(json, "code");
    }

    public String message() {
      return string(json, "message");
    }

    public String className() {
      return string(json, "class");
    }

    public String member() {
      return string(json, "member");
    }

    /** {@code file:line:column}. */
    public String place() {
      JsonObject position = json.getAsJsonObject("position");
      if (position == null) {
        throw new AssertionError("no position in " + json);
      }
      String line = position.has("line") ? ":" + position.get("line").getAsInt() : "";
      String column = position.has("column") ? ":" + position.get("column").getAsInt() : "";
      return string(position, "file") + line + column;
    }

    public String sourceLine() {
      return string(json.getAsJsonObject("position"), "text");
    }
  }

  private List<JsonObject> objects(String field) {
    JsonElement array = json.get(field);
    return array == null
        ? List.of()
        : StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .toList();
  }

  private static String string(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  @Override
  public String toString() {
    return json.toString();
  }
}

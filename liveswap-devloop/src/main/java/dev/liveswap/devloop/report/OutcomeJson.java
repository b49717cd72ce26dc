package dev.liveswap.devloop.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.liveswap.api.ClassChange;
import dev.liveswap.api.Code;
import dev.liveswap.api.Finding;
import dev.liveswap.api.Outcome;
import dev.liveswap.api.Position;
import dev.liveswap.api.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a reload's outcome adds to its report; {@link ReportJson} documents them. */
final class OutcomeJson {
  private static final int NANOS_IN_MILLIS_DIGITS = 6;

  private OutcomeJson() {}

  static void write(Outcome outcome, JsonObject json) {
    json.addProperty("verdict", outcome.verdict().name());
    if (outcome.version() > 0) {
      json.addProperty("version", outcome.version());
    }
    // A decimal, so that what is read is exactly what was written.
    json.addProperty(
        "millis", BigDecimal.valueOf(outcome.took().toNanos(), NANOS_IN_MILLIS_DIGITS));
    JsonArray changes = new JsonArray();
    outcome.changes().forEach(change -> changes.add(toJson(change)));
    json.add("changes", changes);
    JsonArray findings = new JsonArray();
    outcome.findings().forEach(finding -> findings.add(toJson(finding)));
    json.add("findings", findings);
  }

  static Outcome read(JsonObject json) {
    List<ClassChange> changes = new ArrayList<>();
    for (JsonElement change : Json.required(json, "changes").getAsJsonArray()) {
      changes.add(change(change.getAsJsonObject()));
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonElement finding : Json.required(json, "findings").getAsJsonArray()) {
      findings.add(finding(finding.getAsJsonObject()));
    }
    BigDecimal millis = Json.required(json, "millis").getAsBigDecimal();
    return new Outcome(
        Verdict.valueOf(Json.string(json, "verdict")),
        changes,
        findings,
        Duration.ofNanos(millis.movePointRight(NANOS_IN_MILLIS_DIGITS).longValue()),
        json.has("version") ? json.get("version").getAsInt() : 0);
  }

  private static JsonObject toJson(ClassChange change) {
    JsonObject json = new JsonObject();
    json.addProperty("class", change.className());
    json.addProperty("kind", change.kind().name());
    json.add("details", Json.strings(change.details()));
    return json;
  }

  private static ClassChange change(JsonObject json) {
    return new ClassChange(
        Json.string(json, "class"),
        ClassChange.Kind.valueOf(Json.string(json, "kind")),
        Json.strings(json, "details"));
  }

  static JsonObject toJson(Finding finding) {
    JsonObject json = new JsonObject();
    json.addProperty("code", finding.code().id());
    json.addProperty("title", finding.code().title());
    json.addProperty("message", finding.message());
    addIfThere(json, "class", finding.className());
    addIfThere(json, "member", finding.member());
    addIfThere(json, "before", finding.before());
    addIfThere(json, "after", finding.after());
    addIfThere(json, "cure", finding.cure());
    Position position = finding.position();
    if (position != null) {
      json.add("position", toJson(position));
    }
    return json;
  }

  private static JsonObject toJson(Position position) {
    JsonObject json = new JsonObject();
    json.addProperty("file", position.file());
    if (position.line() > 0) {
      json.addProperty("line", position.line());
    }
    if (position.column() > 0) {
      json.addProperty("column", position.column());
    }
    addIfThere(json, "text", position.text());
    return json;
  }

  static Finding finding(JsonObject json) {
    JsonElement position = json.get("position");
    return new Finding(
        code(Json.string(json, "code")),
        Json.string(json, "message"),
        Json.optional(json, "class"),
        Json.optional(json, "member"),
        Json.optional(json, "before"),
        Json.optional(json, "after"),
        Json.optional(json, "cure"),
        position == null ? null : position(position.getAsJsonObject()));
  }

  private static Position position(JsonObject json) {
    return new Position(
        Json.string(json, "file"),
        json.has("line") ? json.get("line").getAsInt() : 0,
        json.has("column") ? json.get("column").getAsInt() : 0,
        Json.optional(json, "text"));
  }

  private static Code code(String id) {
    for (Code code : Code.values()) {
      if (code.id().equals(id)) {
        return code;
      }
    }
    throw new IllegalArgumentException("unknown code " + id);
  }

  private static void addIfThere(JsonObject json, String field, @Nullable String value) {
    if (value != null) {
      json.addProperty(field, value);
    }
  }
}

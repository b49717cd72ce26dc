package dev.liveswap.devloop.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.liveswap.api.History;
import dev.liveswap.api.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * A run's history as one JSON object: {@code runningVersion}, {@code sourcesVersion} and {@code
 * versions}, oldest first, each with {@code version}, {@code time}, {@code files}, {@code
 * reachable} and the fields of an outcome as {@link ReportJson} documents them.
 */
public final class HistoryJson {
  private HistoryJson() {}

  /**
   * Writes a history.
   *
   * @param history what to write
   * @return one JSON object without a line break
   */
  public static String write(History history) {
    JsonObject json = new JsonObject();
    json.addProperty("runningVersion", history.running());
    json.addProperty("sourcesVersion", history.sources());
    JsonArray versions = new JsonArray();
    history.versions().forEach(version -> versions.add(toJson(version)));
    json.add("versions", versions);
    return json.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param line one JSON object
   * @return an equal history
   * @throws IllegalArgumentException as {@link ReportJson#read} does
   */
  public static History read(String line) {
    return ReportJson.reading(
        "history",
        line,
        json -> {
          List<Version> versions = new ArrayList<>();
          for (JsonElement version : Json.required(json, "versions").getAsJsonArray()) {
            versions.add(version(version.getAsJsonObject()));
          }
          return new History(
              versions,
              (int) Json.number(json, "runningVersion"),
              (int) Json.number(json, "sourcesVersion"));
        });
  }

  private static JsonObject toJson(Version version) {
    JsonObject json = new JsonObject();
    json.addProperty("version", version.number());
    json.addProperty("time", version.time().toString());
    json.add("files", Json.strings(version.files()));
    json.addProperty("reachable", version.reachable());
    OutcomeJson.write(version.outcome(), json);
    return json;
  }

  private static Version version(JsonObject json) {
    return new Version(
        (int) Json.number(json, "version"),
        Json.time(json, "time"),
        Json.strings(json, "files"),
        OutcomeJson.read(json),
        Json.required(json, "reachable").getAsBoolean());
  }
}

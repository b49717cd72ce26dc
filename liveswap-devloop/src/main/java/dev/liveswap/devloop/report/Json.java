package dev.liveswap.devloop.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of JSON objects; a missing one is an {@link IllegalArgumentException} that names it. */
final class Json {
  private Json() {}

  static JsonElement required(JsonObject json, String field) {
    JsonElement value = json.get(field);
    if (value == null || value.isJsonNull()) {
      throw new IllegalArgumentException("no field " + field);
    }
    return value;
  }

  static String string(JsonObject json, String field) {
    return required(json, field).getAsString();
  }

  static @Nullable String optional(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  static long number(JsonObject json, String field) {
    return required(json, field).getAsLong();
  }

  static Instant time(JsonObject json, String field) {
    return Instant.parse(string(json, field));
  }

  static JsonArray strings(List<String> values) {
    JsonArray array = new JsonArray(values.size());
    values.forEach(array::add);
    return array;
  }

  static List<String> strings(JsonObject json, String field) {
    List<String> values = new ArrayList<>();
    for (JsonElement value : required(json, field).getAsJsonArray()) {
      values.add(value.getAsString());
    }
    return values;
  }
}

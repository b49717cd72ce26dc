package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Fit.CompanionFile;
import dev.liveswap.engine.fit.Places;
import dev.liveswap.engine.fit.Places.Place;
import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class that was edited, or refers to one that was. Holds no class: a companion lives as long as
 * its class's loader anyway.
 *
 * @param version its current version
 * @param given what the JVM was given last
 * @param companions its companions, by internal name
 * @param standing how far it is from what a new start would load
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record EditedClass(
    ClassVersion version, byte[] given, Map<String, Companion> companions, Standing standing) {

  /** How far a class is from what a new start would load. */
  enum Standing {
    /** The JVM has what the weave makes of the class file that javac wrote. */
    AS_COMPILED,
    /** The same, but generated members may have other names than javac gave them. */
    OWN_NAMES,
    /** Its members, or those it refers to, live elsewhere than the JVM thinks. */
    RESHAPED
  }

  /**
   * A companion.
   *
   * @param type the class
   * @param given the class file it has
   */
  record Companion(WeakReference<Class<?>> type, CompanionFile given) {
    Class<?> loaded() {
      return Objects.requireNonNull(type.get(), "a companion lives as long as its class");
    }
  }

  EditedClass {
    companions = Map.copyOf(companions);
  }

  EditedClass with(
      ClassVersion newVersion,
      byte[] newGiven,
      Map<String, Companion> changed,
      Standing newStanding) {
    Map<String, Companion> all = new LinkedHashMap<>(companions);
    all.putAll(changed);
    return new EditedClass(newVersion, newGiven, all, newStanding);
  }

  /** Where the JVM has a method's very code; null where the version has no such method with any. */
  @Nullable CodePlace code(
      Class<?> type, byte[] compiled, String name, String descriptor, boolean isStatic) {
    Place place = new Places(version, compiled).code(name, descriptor, isStatic);
    if (place instanceof Place.InCompanion in) {
      Companion companion = Objects.requireNonNull(companions.get(in.companion()));
      return new CodePlace(companion.loaded(), in.entry(), in.descriptor(), true);
    }
    return place instanceof Place.Slot slot
        ? new CodePlace(type, slot.name(), descriptor, slot.isStatic())
        : null;
  }
}

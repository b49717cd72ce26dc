package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.CurrentVersion.Edited;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** An edited class: what its current class file says, and how to reach what was added. */
record ClassView(Edited version, ClassFacts facts, AnnotationConstants constants) {
  AddedMembers added() {
    return version.added();
  }

  /** The views of classes, each derived once a version and living as long as its class. */
  static final class Views {
    private final CurrentVersions versions;
    private final ClassValue<Slot> slots =
        new ClassValue<>() {
          @Override
          protected Slot computeValue(Class<?> type) {
            return new Slot();
          }
        };

    Views(CurrentVersions versions) {
      this.versions = versions;
    }

    @Nullable CurrentVersion version(Class<?> type) {
      return versions.of(type);
    }

    /** Null when no edit has changed the class. */
    @Nullable ClassView of(Class<?> type) {
      return versions.of(type) instanceof Edited edited ? of(type, edited) : null;
    }

    /** As {@code Class.getSuperclass}, by the current version. */
    @Nullable Class<?> superclass(Class<?> type) {
      ClassView view = of(type);
      String name =
          view == null || Modifier.isInterface(view.facts().access())
              ? null
              : view.facts().superName();
      return name == null ? type.getSuperclass() : Types.named(type, name);
    }

    /** As {@code Class.isInterface}, by the current version. */
    boolean isInterface(Class<?> type) {
      ClassView view = type.isInterface() ? of(type) : null;
      return view == null ? type.isInterface() : Modifier.isInterface(view.facts().access());
    }

    ClassView of(Class<?> type, Edited edited) {
      return slots.get(type).view(edited);
    }

    /** All constants that annotations of any version of the class refer to. */
    AnnotationConstants constants(Class<?> type) {
      return slots.get(type).constants;
    }
  }

  private static final class Slot {
    private final AnnotationConstants constants = new AnnotationConstants();
    private volatile @Nullable ClassView view;

    @SuppressWarnings("ReferenceEquality") // what CurrentVersions promises
    ClassView view(Edited edited) {
      ClassView known = view;
      if (known == null || known.version != edited) {
        // Two threads may derive it at once: both views are right, and one is kept.
        known = new ClassView(edited, ClassFacts.parse(edited.classFile()), constants);
        view = known;
      }
      return known;
    }
  }
}

package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassView.Views;
import java.util.function.Consumer;

/**
 * Objects that are being deserialized: what the stream has no value for keeps its default value,
 * also where an object that was there before the field would get its initializer.
 */
final class DeserializedObjects implements Consumer<Object> {
  private final Views views;

  DeserializedObjects(Views views) {
    this.views = views;
  }

  @Override
  public void accept(Object object) {
    for (Class<?> at = object.getClass(); at != null; at = views.superclass(at)) {
      ClassView view = views.of(at);
      if (view != null) {
        view.added().startFields(object);
      }
    }
  }
}

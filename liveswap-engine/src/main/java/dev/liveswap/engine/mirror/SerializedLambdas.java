package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.AddedMembers.Meant;
import dev.liveswap.engine.mirror.ClassView.Views;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a serializable lambda is written as, where it calls a method of a companion: as in a program
 * that had been started with the current version, so that this one and any other can read it.
 */
final class SerializedLambdas implements Function<Object[], Object @Nullable []> {
  private final Views views;

  SerializedLambdas(Views views) {
    this.views = views;
  }

  /** Takes the capturing class, and class, name and type of what is called. */
  @Override
  public Object @Nullable [] apply(Object[] called) {
    String companion = (String) called[1];
    String owner = companion.substring(0, companion.indexOf(StackMirror.COMPANION));
    ClassView view = view((Class<?>) called[0], owner);
    Meant meant =
        view == null ? null : view.added().meant(companion, (String) called[2], (String) called[3]);
    return meant == null
        ? null
        : new Object[] {meant.kind(), owner, meant.name(), meant.descriptor()};
  }

  private @Nullable ClassView view(Class<?> capturing, String owner) {
    try {
      ClassLoader loader = capturing.getClassLoader();
      return views.of(Class.forName(owner.replace('/', '.'), false, loader));
    } catch (ClassNotFoundException e) {
      return null; // it is not seen from there, so that nothing of it can be meant
    }
  }
}

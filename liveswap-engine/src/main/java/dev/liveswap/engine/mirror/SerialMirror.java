package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offsets for added fields, for {@code ObjectStreamClass.FieldReflector} and nobody else: a number
 * below -1 that stands for the field.
 */
final class SerialMirror {
  private static final long FIRST = -2;

  private final JdkInternals jdk;

  /**
   * The reflector that was given an offset holds the field, too; so a field lives here no longer
   * than its offset is in use.
   */
  private final List<WeakReference<Field>> fields = new ArrayList<>();

  SerialMirror(JdkInternals jdk) {
    this.jdk = jdk;
  }

  /** 0 for a field that is not an added one. */
  synchronized long offset(Field field) {
    if (!jdk.isAdded(field)) {
      return 0;
    }
    // ObjectStreamField got this Field for itself, as a copy: making it accessible concerns nobody
    // else.
    jdk.makeAccessible(field);
    fields.add(new WeakReference<>(field));
    return FIRST - (fields.size() - 1);
  }

  synchronized Field field(long offset) {
    @Nullable Field field = fields.get((int) (FIRST - offset)).get();
    if (field == null) {
      throw new IllegalStateException("the field of the virtual offset " + offset + " is gone");
    }
    return field;
  }
}

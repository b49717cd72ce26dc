package dev.liveswap.engine.mirror.base;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code EnumSet} and {@code EnumMap} go before they read what they hold; {@code
 * java.lang.$LiveswapEnums} at run time.
 *
 * <p>Both keep their content by ordinal, beside the array of constants that was current when they
 * were made. So that array says which order the content is in: one that finds it is no longer the
 * enum's own arranges its content anew, by the constants themselves, when it is next used.
 *
 * <p>As in {@code MirrorHooks}: no lambda, string concatenation or method handle.
 */
public final class EnumHooks {
  private static final JdkUnsafe UNSAFE = JdkUnsafe.getUnsafe();
  private static final JdkLangAccess LANG = JdkSecrets.getJavaLangAccess();

  private static final Class<?> REGULAR = named("java.util.RegularEnumSet");
  private static final Class<?> JUMBO = named("java.util.JumboEnumSet");

  private static final long SET_TYPE = offset(EnumSet.class, "elementType");
  private static final long SET_CONSTANTS = offset(EnumSet.class, "universe");
  private static final long REGULAR_BITS = offset(REGULAR, "elements");
  private static final long JUMBO_BITS = offset(JUMBO, "elements");
  private static final long JUMBO_SIZE = offset(JUMBO, "size");
  private static final long MAP_TYPE = offset(EnumMap.class, "keyType");
  private static final long MAP_CONSTANTS = offset(EnumMap.class, "keyUniverse");
  private static final long MAP_VALUES = offset(EnumMap.class, "vals");
  private static final long MAP_SIZE = offset(EnumMap.class, "size");

  /** One lock for all: it is taken once in a collection's life for each edit of its enum. */
  private static final Object REARRANGING = new Object();

  private EnumHooks() {}

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long offset(Class<?> type, String field) {
    return UNSAFE.objectFieldOffset(type, field);
  }

  /** The most constants that a set without an array has room for. */
  private static final int ROOM = 64;

  /**
   * The sets that do the work of such as have become too small, by the arrays of constants of
   * these, which are their very own.
   */
  @SuppressWarnings("ArrayAsKeyOfSetOrMap") // by identity is what is wanted
  private static final WeakHashMap<Object[], EnumSet<?>> GROWN = new WeakHashMap<>();

  /** The set that does the work of another whose enum has outgrown it, or null. */
  public static @Nullable EnumSet<?> grown(Object set) {
    if (!REGULAR.isInstance(set)) {
      return null;
    }
    Object[] current = (Object[]) constants(UNSAFE.getReference(set, SET_TYPE));
    if (current == null || current.length <= ROOM) {
      return null;
    }
    synchronized (REARRANGING) {
      Object[] known = (Object[]) UNSAFE.getReference(set, SET_CONSTANTS);
      if (known == null) {
        return null;
      }
      EnumSet<?> grown = GROWN.get(known);
      return grown == null ? grow(set, known, current) : grown;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static EnumSet<?> grow(Object set, Object[] known, Object[] current) {
    EnumSet grown = EnumSet.noneOf((Class) UNSAFE.getReference(set, SET_TYPE));
    long bits = UNSAFE.getLong(set, REGULAR_BITS);
    for (int i = 0; i < known.length; i++) {
      if ((bits & (1L << i)) != 0 && indexOf(known[i], current) >= 0) {
        grown.add(known[i]);
      }
    }
    Object[] own = current.clone();
    GROWN.put(own, grown);
    UNSAFE.putReferenceRelease(set, SET_CONSTANTS, own);
    return grown;
  }

  /** What a set holds whose enum has become small enough again; null if it was so all the time. */
  private static Object @Nullable [] shrunk(Object[] known) {
    EnumSet<?> grown = GROWN.remove(known);
    return grown == null ? null : grown.toArray();
  }

  /** Before an {@code EnumSet} is read. */
  public static void set(@Nullable Object set) {
    if (set != null) {
      Object current = constants(UNSAFE.getReference(set, SET_TYPE));
      if (UNSAFE.getReferenceAcquire(set, SET_CONSTANTS) != current && current != null) {
        rearrangeSet(set, (Object[]) current);
      }
    }
  }

  /** Before an {@code EnumMap} is read. */
  public static void map(@Nullable Object map) {
    if (map != null) {
      Object current = constants(UNSAFE.getReference(map, MAP_TYPE));
      if (UNSAFE.getReferenceAcquire(map, MAP_CONSTANTS) != current && current != null) {
        rearrangeMap(map, (Object[]) current);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object constants(@Nullable Object type) {
    return type == null ? null : LANG.getEnumConstantsShared((Class) type);
  }

  private static void rearrangeSet(Object set, Object[] current) {
    synchronized (REARRANGING) {
      Object[] old = (Object[]) UNSAFE.getReference(set, SET_CONSTANTS);
      if (old == null || old == current) {
        return;
      }
      if (REGULAR.isInstance(set)) {
        if (current.length > ROOM) {
          return; // Another does its work.
        }
        Object[] content = shrunk(old);
        UNSAFE.putLong(
            set,
            REGULAR_BITS,
            content == null
                ? bits(UNSAFE.getLong(set, REGULAR_BITS), old, current)
                : bits(-1L, content, current));
      } else {
        rearrangeJumbo(set, old, current);
      }
      // Last, and so that who sees it sees the bits that belong to it.
      UNSAFE.putReferenceRelease(set, SET_CONSTANTS, current);
    }
  }

  private static long bits(long bits, Object[] old, Object[] current) {
    long arranged = 0;
    for (int i = 0; i < old.length; i++) {
      if ((bits & (1L << i)) != 0) {
        int place = indexOf(old[i], current);
        if (place >= 0) {
          arranged |= 1L << place;
        }
      }
    }
    return arranged;
  }

  private static void rearrangeJumbo(Object set, Object[] old, Object[] current) {
    long[] bits = (long[]) UNSAFE.getReference(set, JUMBO_BITS);
    if (bits == null) {
      return;
    }
    long[] arranged = new long[(current.length + 63) >>> 6];
    int size = 0;
    for (int i = 0; i < old.length; i++) {
      if ((bits[i >>> 6] & (1L << i)) != 0) {
        int place = indexOf(old[i], current);
        if (place >= 0) {
          arranged[place >>> 6] |= 1L << place;
          size++;
        }
      }
    }
    UNSAFE.putReference(set, JUMBO_BITS, arranged);
    UNSAFE.putInt(set, JUMBO_SIZE, size);
  }

  private static void rearrangeMap(Object map, Object[] current) {
    synchronized (REARRANGING) {
      Object[] old = (Object[]) UNSAFE.getReference(map, MAP_CONSTANTS);
      Object[] values = (Object[]) UNSAFE.getReference(map, MAP_VALUES);
      if (old == null || old == current || values == null) {
        return;
      }
      Object[] arranged = new Object[current.length];
      int size = 0;
      for (int i = 0; i < old.length; i++) {
        if (values[i] != null) {
          int place = indexOf(old[i], current);
          if (place >= 0) {
            arranged[place] = values[i];
            size++;
          }
        }
      }
      UNSAFE.putReference(map, MAP_VALUES, arranged);
      UNSAFE.putInt(map, MAP_SIZE, size);
      UNSAFE.putReferenceRelease(map, MAP_CONSTANTS, current);
    }
  }

  /** By identity; -1 for a constant that is no longer declared. */
  private static int indexOf(Object constant, Object[] constants) {
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] == constant) {
        return i;
      }
    }
    return -1;
  }
}

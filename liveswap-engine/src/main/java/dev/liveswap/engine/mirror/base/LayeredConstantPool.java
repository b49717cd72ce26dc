package dev.liveswap.engine.mirror.base;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A class's resident constant pool, with the constants of later versions' annotations laid above
 * it, so that the JDK's own annotation parsers read annotations that the resident class file never
 * had.
 */
public final class LayeredConstantPool extends JdkConstantPool {
  /**
   * The first index of the upper layer (JVMS 4.1: indices end at 65535; no resident pool of a sane
   * class comes so far).
   */
  public static final int UPPER_LAYER = 0xC000;

  private final JdkConstantPool resident;
  private final IntFunction<Object> upper;

  public LayeredConstantPool(JdkConstantPool resident, IntFunction<Object> upper) {
    this.resident = resident;
    this.upper = upper;
  }

  @Override
  public int getIntAt(int index) {
    return index < UPPER_LAYER ? resident.getIntAt(index) : (Integer) upper.apply(index);
  }

  @Override
  public long getLongAt(int index) {
    return index < UPPER_LAYER ? resident.getLongAt(index) : (Long) upper.apply(index);
  }

  @Override
  public float getFloatAt(int index) {
    return index < UPPER_LAYER ? resident.getFloatAt(index) : (Float) upper.apply(index);
  }

  @Override
  public double getDoubleAt(int index) {
    return index < UPPER_LAYER ? resident.getDoubleAt(index) : (Double) upper.apply(index);
  }

  @Override
  public @Nullable String getUTF8At(int index) {
    return index < UPPER_LAYER ? resident.getUTF8At(index) : (String) upper.apply(index);
  }
}

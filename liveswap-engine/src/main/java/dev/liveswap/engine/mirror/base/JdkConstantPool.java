package dev.liveswap.engine.mirror.base;

import org.jspecify.annotations.Nullable;

/**
 * Stands for {@code jdk.internal.reflect.ConstantPool}: what the JDK's annotation parsers ask of
 * it.
 */
public class JdkConstantPool {
  public int getIntAt(int index) {
    throw standIn(index);
  }

  public long getLongAt(int index) {
    throw standIn(index);
  }

  public float getFloatAt(int index) {
    throw standIn(index);
  }

  public double getDoubleAt(int index) {
    throw standIn(index);
  }

  public @Nullable String getUTF8At(int index) {
    throw standIn(index);
  }

  private static IllegalStateException standIn(int index) {
    return new IllegalStateException("a stand-in was asked for constant " + index);
  }
}

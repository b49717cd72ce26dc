package dev.liveswap.engine.diff;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Digests an annotation with everything nested in it, and writes it down where asked to. */
final class AnnotationDigest extends AnnotationVisitor {
  private final Digest digest;
  private final @Nullable StringBuilder text;

  AnnotationDigest(Digest digest) {
    this(digest, null);
  }

  AnnotationDigest(Digest digest, @Nullable StringBuilder text) {
    super(Opcodes.ASM9);
    this.digest = digest;
    this.text = text;
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    record(name, value instanceof Type type ? type.getDescriptor() : written(value));
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String value) {
    record(name, descriptor + value);
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    record(name, "@" + descriptor);
    return this;
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    record(name, "[");
    return this;
  }

  @Override
  public void visitEnd() {
    record(null, "]");
  }

  private void record(@Nullable String name, String value) {
    digest.add(name == null ? "" : name).add(value);
    if (text != null) {
      text.append(name == null ? "" : name + "=").append(value).append(' ');
    }
  }

  /** ASM hands primitive arrays over whole; their identity must not count, their elements must. */
  private static String written(Object value) {
    if (!value.getClass().isArray()) {
      return value.getClass().getSimpleName() + value;
    }
    StringBuilder elements = new StringBuilder(value.getClass().getSimpleName());
    for (int i = 0; i < Array.getLength(value); i++) {
      elements.append(Array.get(value, i)).append(',');
    }
    return elements.toString();
  }
}

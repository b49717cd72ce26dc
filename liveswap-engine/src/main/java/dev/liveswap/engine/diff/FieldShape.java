package dev.liveswap.engine.diff;

import org.jspecify.annotations.Nullable;

/**
 * A {@code field_info} (JVMS 4.5) as far as versions of a class are compared.
 *
 * @param access the access flags
 * @param name the field's name
 * @param descriptor its descriptor (JVMS 4.3.2)
 * @param signature its generic signature, or null
 * @param constant the value of its {@code ConstantValue} attribute, or null
 * @param metadata a digest of its annotations
 */
record FieldShape(
    int access,
    String name,
    String descriptor,
    @Nullable String signature,
    @Nullable Object constant,
    long metadata) {}

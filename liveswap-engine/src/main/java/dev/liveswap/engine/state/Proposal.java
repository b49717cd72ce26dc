package dev.liveswap.engine.state;

import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.Fit;
import java.util.List;
import java.util.Map;

/**
 * What a reload would do. Nothing of it is done yet.
 *
 * @param findings what keeps it from becoming live, or what to say when it is
 * @param fitted what to give the JVM
 * @param newClasses fitted class files of classes that are not loaded yet, by internal name
 * @param types the loaded classes concerned, by internal name
 */
public record Proposal(
    List<Finding> findings,
    Fit.Result fitted,
    Map<String, byte[]> newClasses,
    Map<String, Class<?>> types) {}

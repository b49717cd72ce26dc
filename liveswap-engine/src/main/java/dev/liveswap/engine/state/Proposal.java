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
 * @param types the loaded classes concerned, by internal name
 */
public record Proposal(List<Finding> findings, Fit.Result fitted, Map<String, Class<?>> types) {

  /**
   * Class files of classes that are not loaded yet, for the JVM.
   *
   * @return by internal name
   */
  public Map<String, byte[]> newClasses() {
    return fitted.arrivals();
  }
}

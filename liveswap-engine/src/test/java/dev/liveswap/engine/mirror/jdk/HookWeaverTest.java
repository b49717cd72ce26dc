package dev.liveswap.engine.mirror.jdk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.engine.mirror.jdk.Hook.After;
import dev.liveswap.engine.mirror.jdk.Hook.Call;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A JDK that is not built the way we know is refused, not half-hooked. */
class HookWeaverTest {
  @Test
  void aMissingPlaceIsNamed() throws IOException {
    Hook gone = new After(new Call("java/lang/Class", "getDeclaredLambdas0", "()I"), "lambdas");
    HookWeaver weaver = new HookWeaver("java/lang/Hooks", List.of(gone));
    byte[] classFile = classFile("/java/lang/Class.class");

    assertThatThrownBy(() -> weaver.weave(classFile))
        .isInstanceOf(MissingPlaceException.class)
        .hasMessageContaining("java.lang.Class")
        .hasMessageContaining("getDeclaredLambdas0");
  }

  private static byte[] classFile(String path) throws IOException {
    try (InputStream in = Object.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}

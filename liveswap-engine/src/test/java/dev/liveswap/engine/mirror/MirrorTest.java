package dev.liveswap.engine.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit, the JVM answers as one that started with the new version. */
class MirrorTest {
  private static MirrorCase members;
  private static MirrorCase constructs;
  private static MirrorCase woven;

  @BeforeAll
  static void compile(@TempDir Path work) throws IOException {
    members = new MirrorCase("members", work.resolve("members"));
    woven = new MirrorCase("woven", work.resolve("woven"));
    constructs = new MirrorCase("constructs", work.resolve("constructs"));
  }

  @Test
  void reflectionSaysWhatTheNewVersionDeclares() throws Exception {
    hotEqualsCold(members, "probes.WholeDump");
  }

  @Test
  void addedMembersAreUsedByReflection() throws Exception {
    hotEqualsCold(members, "probes.Use");
  }

  @Test
  void lookupsFindWhatTheNewVersionDeclares() throws Exception {
    hotEqualsCold(members, "probes.Lookups");
  }

  @Test
  void addedFieldsAreSerialized() throws Exception {
    hotEqualsCold(members, "probes.Serialized");
  }

  @Test
  void stackTracesNameTheUsersClass() throws Exception {
    hotEqualsCold(members, "probes.Traces");
  }

  @Test
  void recordsSealedTypesNestsAndAnnotationTypesAreThoseOfTheNewVersion() throws Exception {
    hotEqualsCold(constructs, "probes.Constructs");
  }

  @Test
  void noWayIntoNativeCodeCrashesTheJvm() throws Exception {
    assertThat(members.hot("probes.Hammer")).containsExactly("alive");
  }

  @Test
  void wovenMembersAreHiddenFromTheStart() throws Exception {
    assertThat(woven.hot("probes.Hidden", "weave"))
        .containsExactlyElementsOf(woven.cold("probes.Hidden"));
  }

  @Test
  void aJvmThatHasOnlyJustStartedIsNotDisturbed() throws Exception {
    assertThat(woven.hot("probes.Dumped", "reflectEdits"))
        .containsExactlyElementsOf(woven.cold("probes.Dumped"));
  }

  private static void hotEqualsCold(MirrorCase edit, String probe)
      throws IOException, InterruptedException {
    List<String> cold = edit.cold(probe);
    assertThat(cold).isNotEmpty();
    assertThat(edit.hot(probe)).containsExactlyElementsOf(cold);
  }
}

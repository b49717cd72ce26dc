package dev.liveswap.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.cli.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenReactorTest {
  private static final String PARENT = "<parent><artifactId>p</artifactId></parent>";

  @TempDir Path root;

  @Test
  void aProjectOfItsOwnIsItsOwnReactor() throws Exception {
    pom(root, "");
    assertThat(MavenReactor.of(root)).isEqualTo(new MavenReactor(root, null));
  }

  @Test
  void aModuleIsBuiltFromTheTopmostParentThatListsIt() throws Exception {
    pom(root, "<modules><module>apps</module></modules>");
    pom(root.resolve("apps"), PARENT + "<modules><module>web</module></modules>");
    Path web = root.resolve("apps/web");
    pom(web, PARENT);

    assertThat(MavenReactor.of(web)).isEqualTo(new MavenReactor(root, "apps/web"));
  }

  @Test
  void aParentThatDoesNotListTheModuleOnlyGivesSettings() throws Exception {
    pom(root, "<modules><module>other</module></modules>");
    Path alone = root.resolve("alone");
    pom(alone, PARENT);

    assertThat(MavenReactor.of(alone)).isEqualTo(new MavenReactor(alone, null));
  }

  @Test
  void anAggregatorThatIsNoParentIsNotNeeded() throws Exception {
    pom(root, "<modules><module>demo</module></modules>");
    Path demo = root.resolve("demo");
    pom(demo, "");

    assertThat(MavenReactor.of(demo)).isEqualTo(new MavenReactor(demo, null));
  }

  @Test
  void aParentElsewhereOrInARepositoryIsFollowedWhereItSays() throws Exception {
    Path build = root.resolve("build");
    pom(build, "<modules><module>../app</module></modules>");
    Path app = root.resolve("app");
    pom(app, "<parent><relativePath>../build</relativePath></parent>");
    assertThat(MavenReactor.of(app)).isEqualTo(new MavenReactor(build, "../app"));

    pom(app, "<parent><relativePath/></parent>");
    assertThat(MavenReactor.of(app)).isEqualTo(new MavenReactor(app, null));
  }

  @Test
  void aBrokenPomIsNamed() throws Exception {
    Files.writeString(root.resolve("pom.xml"), "<project>");
    assertThatThrownBy(() -> MavenReactor.of(root))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("pom.xml is not well-formed");
  }

  private static void pom(Path folder, String content) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("pom.xml"), "<project>" + content + "</project>");
  }
}

package dev.liveswap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
  private static final Path A = Path.of("A.java");
  private static final ChangeSet CREATED = ChangeSet.of(List.of(A), List.of(), List.of());
  private static final ChangeSet MODIFIED = ChangeSet.of(List.of(), List.of(A), List.of());
  private static final ChangeSet DELETED = ChangeSet.of(List.of(), List.of(), List.of(A));

  @Test
  void nothingIsEmpty() {
    assertThat(ChangeSet.NONE.isEmpty()).isTrue();
    assertThat(CREATED.isEmpty()).isFalse();
    assertThat(CREATED.size()).isEqualTo(1);
  }

  @Test
  void oneAfterTheOtherIsWhatDiffersInTheEnd() {
    assertThat(ChangeSet.NONE.then(CREATED)).isEqualTo(CREATED);
    assertThat(CREATED.then(MODIFIED)).isEqualTo(CREATED);
    assertThat(CREATED.then(DELETED)).isEqualTo(ChangeSet.NONE);
    assertThat(MODIFIED.then(MODIFIED)).isEqualTo(MODIFIED);
    assertThat(MODIFIED.then(DELETED)).isEqualTo(DELETED);
    assertThat(DELETED.then(CREATED)).isEqualTo(MODIFIED);
  }
}

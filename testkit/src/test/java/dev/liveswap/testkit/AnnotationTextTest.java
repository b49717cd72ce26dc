package dev.liveswap.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnotationTextTest {
  @Test
  void theElementsOfAnAnnotationMayStandInAnyOrder() {
    assertThat(AnnotationText.inOneOrder("[@a.Mark(level=7, value=\"new\")] f()"))
        .isEqualTo(AnnotationText.inOneOrder("[@a.Mark(value=\"new\", level=7)] f()"));
  }

  @Test
  void soMayThoseAroundANestedAnnotation() {
    assertThat(
            AnnotationText.inOneOrder("@a.Mark(level=7, nested=@a.Sub(x=1, y={@B(2)}), value=3)"))
        .isEqualTo(
            AnnotationText.inOneOrder("@a.Mark(nested=@a.Sub(y={@B(2)}, x=1), value=3, level=7)"));
  }

  @Test
  void nothingElseMayDiffer() {
    assertThat(AnnotationText.inOneOrder("@a.Mark(types={A, B}, nested=@a.Sub(1))"))
        .isNotEqualTo(AnnotationText.inOneOrder("@a.Mark(types={B, A}, nested=@a.Sub(1))"))
        .isNotEqualTo(AnnotationText.inOneOrder("@a.Mark(types={A, B}, nested=@a.Sub(2))"));
  }

  @Test
  void otherTextStaysAsItIs() {
    assertThat(AnnotationText.inOneOrder("f(b, a) @a.Mark(1) g(@Use x, int)"))
        .isEqualTo("f(b, a) @a.Mark(1) g(@Use x, int)");
  }
}

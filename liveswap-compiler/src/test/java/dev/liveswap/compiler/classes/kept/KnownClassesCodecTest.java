package dev.liveswap.compiler.classes.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.liveswap.compiler.classes.ClassFacts;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class KnownClassesCodecTest {
  private static final int FORMAT_AT = 4;
  private static final KnownClasses SOME =
      KnownClasses.of(
          List.of(
              new KnownClass(
                  new Stamp(1, 2, 3),
                  new ClassFacts("p.A", "p/A.java", List.of("p.B"), Set.of("p.B", "q.C"), true)),
              new KnownClass(
                  new Stamp(Long.MAX_VALUE, Long.MIN_VALUE, 0),
                  new ClassFacts("B", "B.java", List.of(), Set.of(), false))));

  private final KnownClassesCodec codec = new KnownClassesCodec("version\n/a/folder");

  @Test
  void whatWasWrittenIsRead() {
    assertThat(codec.decode(codec.encode(SOME))).isEqualTo(SOME);
    assertThat(codec.decode(codec.encode(KnownClasses.NONE))).isEqualTo(KnownClasses.NONE);
  }

  @Test
  void namesOfAnyCharactersAreKept() {
    ClassFacts odd =
        new ClassFacts(
            "p.Größe",
            "p/\ud800.java",
            List.of("p.\u8a02\u55ae", ""),
            Set.of("\udc00\ud800", "\0", "\uffff", "\ud83d\ude00", "x".repeat(70_000)),
            true);
    KnownClasses known = KnownClasses.of(List.of(new KnownClass(new Stamp(1, 2, 3), odd)));

    assertThat(codec.decode(codec.encode(known))).isEqualTo(known);
  }

  @Test
  void anotherOwnersIsNotRead() {
    byte[] others = new KnownClassesCodec("later version\n/a/folder").encode(SOME);

    assertThat(codec.decode(others)).isEqualTo(KnownClasses.NONE);
  }

  @Test
  void anotherFormatIsNotRead() {
    byte[] other = codec.encode(SOME);
    ByteBuffer.wrap(other).putInt(FORMAT_AT, KnownClassesCodec.FORMAT + 1);

    assertThat(codec.decode(sealed(other))).isEqualTo(KnownClasses.NONE);
  }

  @Test
  void nothingIsReadOfWhatIsDamagedAnywhere() {
    byte[] whole = codec.encode(SOME);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      assertThat(codec.decode(damaged)).as("byte %d", i).isEqualTo(KnownClasses.NONE);
      assertThat(codec.decode(Arrays.copyOf(whole, i)))
          .as("the first %d bytes", i)
          .isEqualTo(KnownClasses.NONE);
    }
    assertThat(codec.decode(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(KnownClasses.NONE);
    assertThat(codec.decode(sealed(Arrays.copyOf(whole, whole.length + 1))))
        .as("more than there should be")
        .isEqualTo(KnownClasses.NONE);
  }

  /** Somebody else's bytes with the right checksum: wrong numbers in every place. */
  @Test
  void whatIsNotOursCostsLittleAndThrowsNothing() {
    byte[] whole = codec.encode(SOME);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int number : new int[] {-1, 1, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      for (int i = 0; i <= whole.length - 2 * Integer.BYTES; i++) {
        byte[] hostile = whole.clone();
        ByteBuffer.wrap(hostile).putInt(i, number);
        sealed(hostile);

        long before = threads.getCurrentThreadAllocatedBytes();
        KnownClasses known = codec.decode(hostile);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(known.size()).as("%d at %d", number, i).isLessThanOrEqualTo(2);
        assertThat(allocated).as("bytes for %d at %d", number, i).isLessThan(1 << 20);
      }
    }
  }

  /** With the right checksum. */
  private static byte[] sealed(byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    ByteBuffer.wrap(bytes).putInt(end, (int) checksum.getValue());
    return bytes;
  }
}

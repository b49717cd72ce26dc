package dev.liveswap.compiler.javac;

import dev.liveswap.compiler.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A source for one compile: read once, when javac first asks. Text that is not in the encoding it
 * should be in is reported as an error, as javac's own file manager does.
 */
final class SourceInput extends SimpleJavaFileObject {
  private final Path file;
  private final Charset encoding;
  private final Problems problems;
  private @Nullable String text;

  SourceInput(Path file, Charset encoding, Problems problems) {
    super(file.toUri(), Kind.SOURCE);
    this.file = file;
    this.encoding = encoding;
    this.problems = problems;
  }

  @Override
  public String getName() {
    return file.toString();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    String known = text;
    if (known == null) {
      known = decode(Files.readAllBytes(file));
      text = known;
    }
    return known;
  }

  private String decode(byte[] bytes) {
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(input, output, true);
    if (result.isError()) {
      String whole = new String(bytes, encoding);
      reportBadByte(bytes[input.position()] & 0xFF, output.position(), whole);
      return whole;
    }
    decoder.flush(output);
    return output.flip().toString();
  }

  private void reportBadByte(int bad, int position, String whole) {
    String before = whole.substring(0, Math.min(position, whole.length()));
    int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    int line = (int) before.lines().count() + (lineStart == before.length() ? 1 : 0);
    problems.add(
        new Problem(
            Problem.Kind.ERROR,
            "compiler.err.illegal.char.for.encoding",
            String.format("unmappable character (0x%02X) for encoding %s", bad, encoding),
            file,
            problems.place(file),
            line,
            before.length() - lineStart + 1,
            whole.substring(lineStart).lines().findFirst().orElse("")));
  }
}

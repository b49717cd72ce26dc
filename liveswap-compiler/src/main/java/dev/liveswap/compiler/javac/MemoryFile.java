package dev.liveswap.compiler.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** A file that the compiler or a processor writes: it stays in memory, and can be read again. */
final class MemoryFile extends SimpleJavaFileObject {
  private final Path path;
  private final Charset encoding;
  private byte @Nullable [] content;

  /**
   * @param path where the file will be, absolute
   * @param encoding of its text, if it is a source
   */
  MemoryFile(Path path, Kind kind, Charset encoding) {
    super(path.toUri(), kind);
    this.path = path;
    this.encoding = encoding;
  }

  Path path() {
    return path;
  }

  /** What was written, or null if nothing was, or the writer was never closed. */
  byte @Nullable [] content() {
    return content;
  }

  @Override
  public OutputStream openOutputStream() {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        content = toByteArray();
      }
    };
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return new ByteArrayInputStream(written());
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    return new String(written(), encoding);
  }

  @Override
  public java.io.Writer openWriter() {
    return new java.io.OutputStreamWriter(openOutputStream(), encoding);
  }

  @Override
  public java.io.Reader openReader(boolean ignoreEncodingErrors) throws IOException {
    return new java.io.StringReader(getCharContent(ignoreEncodingErrors).toString());
  }

  private byte[] written() throws IOException {
    if (content == null) {
      throw new FileNotFoundException(path.toString());
    }
    return content;
  }
}

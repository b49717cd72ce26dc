package dev.liveswap.compiler.javac;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A class of the program as the compiler reads it: from a class folder, or not yet written.
 *
 * <p>Of most of those that a package has nobody wants to know more than the name. So its URI, for
 * which the file system would be asked, is only made when somebody wants it.
 */
final class ClassInput implements JavaFileObject {
  private final String binaryName;
  private final Path file;
  private final byte @Nullable [] content;

  /**
   * @param content the class file, or null to read it from the file
   */
  ClassInput(String binaryName, Path file, byte @Nullable [] content) {
    this.binaryName = binaryName;
    this.file = file;
    this.content = content;
  }

  String binaryName() {
    return binaryName;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    return new ByteArrayInputStream(content == null ? Files.readAllBytes(file) : content);
  }

  @Override
  public long getLastModified() {
    return file.toFile().lastModified();
  }

  @Override
  public URI toUri() {
    return file.toUri();
  }

  @Override
  public String getName() {
    return file.toString();
  }

  @Override
  public Kind getKind() {
    return Kind.CLASS;
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.CLASS && file.endsWith(simpleName + Kind.CLASS.extension);
  }

  @Override
  public @Nullable NestingKind getNestingKind() {
    return null; // unknown, says its contract
  }

  @Override
  public @Nullable Modifier getAccessLevel() {
    return null; // unknown, says its contract
  }

  @Override
  public boolean delete() {
    return false;
  }

  @Override
  public OutputStream openOutputStream() {
    throw new IllegalStateException(file + " is only read");
  }

  @Override
  public Writer openWriter() {
    throw new IllegalStateException(file + " is only read");
  }

  @Override
  public Reader openReader(boolean ignoreEncodingErrors) {
    throw new UnsupportedOperationException(file + " has no characters");
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    throw new UnsupportedOperationException(file + " has no characters");
  }

  @Override
  public String toString() {
    return file.toString();
  }
}

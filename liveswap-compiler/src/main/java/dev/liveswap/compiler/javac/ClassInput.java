package dev.liveswap.compiler.javac;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** A class of the program as the compiler reads it: from a class folder, or not yet written. */
final class ClassInput extends SimpleJavaFileObject {
  private final String binaryName;
  private final Path file;
  private final byte @Nullable [] content;

  /**
   * @param content the class file, or null to read it from the file
   */
  ClassInput(String binaryName, Path file, byte @Nullable [] content) {
    super(file.toUri(), Kind.CLASS);
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
}

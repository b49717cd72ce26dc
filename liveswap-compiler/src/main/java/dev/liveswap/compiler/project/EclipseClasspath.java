package dev.liveswap.compiler.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eclipse's {@code .classpath} file. Read as text: an XML parser is a module of the JDK that the
 * program's Java may lack.
 */
final class EclipseClasspath {
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern ENTRY = Pattern.compile("<classpathentry\\b([^>]*)>");
  private static final Pattern PATH = Pattern.compile("\\bpath=\"([^\"]*)\"");

  private EclipseClasspath() {}

  /** The source folders it names; {@code src} if there is no such file or it names none. */
  static List<Path> sourceFolders(Path projectFolder) throws IOException {
    Path file = projectFolder.resolve(".classpath");
    List<Path> folders = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      Matcher entry = ENTRY.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
      while (entry.find()) {
        Matcher path = PATH.matcher(entry.group(1));
        boolean isSource = entry.group(1).contains("kind=\"src\"");
        // A path that begins with a slash is another project.
        if (isSource && path.find() && !path.group(1).startsWith("/")) {
          folders.add(projectFolder.resolve(path.group(1)));
        }
      }
    }
    return folders.isEmpty() ? List.of(projectFolder.resolve("src")) : folders;
  }
}

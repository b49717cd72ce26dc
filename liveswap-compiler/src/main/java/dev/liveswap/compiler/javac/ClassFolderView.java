package dev.liveswap.compiler.javac;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class folder as it will be when the compile at hand is done: without the classes that are being
 * made anew or are gone, with those that were made but not yet written.
 *
 * @param folder on disk; need not exist
 * @param hidden binary names of classes that are not to be seen
 * @param added binary name to class file of classes that are not on disk yet
 */
public record ClassFolderView(Path folder, Set<String> hidden, Map<String, byte[]> added) {
  private static final String SUFFIX = ".class";

  /** The classes of a package; in no order. */
  List<ClassInput> list(String packageName, FolderListings listings) throws IOException {
    Path packageFolder =
        packageName.isEmpty() ? folder : folder.resolve(packageName.replace('.', '/'));
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    List<ClassInput> classes = new ArrayList<>();
    for (String file : listings.classFilesOf(packageFolder)) {
      String name = prefix + file.substring(0, file.length() - SUFFIX.length());
      if (!hidden.contains(name) && !added.containsKey(name)) {
        classes.add(new ClassInput(name, packageFolder.resolve(file), null));
      }
    }
    added.forEach(
        (name, content) -> {
          if (name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0) {
            classes.add(new ClassInput(name, file(name), content));
          }
        });
    return classes;
  }

  Path file(String binaryName) {
    return folder.resolve(binaryName.replace('.', '/') + SUFFIX);
  }

  static List<String> classFilesIn(Path packageFolder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(packageFolder, "*" + SUFFIX)) {
      for (Path file : files) {
        names.add(String.valueOf(file.getFileName()));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }
}

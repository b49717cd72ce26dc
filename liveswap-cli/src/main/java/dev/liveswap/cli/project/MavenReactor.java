package dev.liveswap.cli.project;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The folder in which Maven has to be started for a module, and which part of it is wanted.
 *
 * <p>A module whose parent lists it among its modules may need its siblings; started in its own
 * folder, Maven would look for them in repositories.
 *
 * @param root where Maven is started
 * @param selected the wanted module relative to the root, or null for all of it
 */
record MavenReactor(Path root, @Nullable String selected) {
  /** Climbs from a folder with a pom as long as the parent pom lists where it came from. */
  static MavenReactor of(Path folder) throws CommandFailure, IOException {
    Path root = folder;
    for (Optional<Path> parent = listingParent(folder);
        parent.isPresent();
        parent = listingParent(root)) {
      root = parent.get();
    }
    return new MavenReactor(
        root, root.equals(folder) ? null : root.relativize(folder).toString().replace('\\', '/'));
  }

  /** Files that Maven reads at start beside the poms. */
  List<Path> configuration(Path userHome) {
    Path folder = root.resolve(".mvn");
    return List.of(
        folder.resolve("maven.config"),
        folder.resolve("jvm.config"),
        folder.resolve("extensions.xml"),
        userHome.resolve(".m2/settings.xml"));
  }

  private static Optional<Path> listingParent(Path folder) throws CommandFailure, IOException {
    Element parent = child(root(folder.resolve("pom.xml")), "parent");
    if (parent == null) {
      return Optional.empty();
    }
    Element relative = child(parent, "relativePath");
    String path = relative == null ? "../pom.xml" : relative.getTextContent().strip();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Path pom = folder.resolve(path).normalize();
    if (Files.isDirectory(pom)) {
      pom = pom.resolve("pom.xml");
    }
    Path parentFolder = pom.getParent();
    if (parentFolder == null || !Files.isRegularFile(pom)) {
      return Optional.empty();
    }
    return modules(root(pom)).stream()
            .map(module -> parentFolder.resolve(module).normalize())
            .anyMatch(module -> module.equals(folder) || module.equals(folder.resolve("pom.xml")))
        ? Optional.of(parentFolder)
        : Optional.empty();
  }

  private static List<String> modules(Element project) {
    List<String> names = new ArrayList<>();
    Element modules = child(project, "modules");
    for (Node node = modules == null ? null : modules.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element module) {
        names.add(module.getTextContent().strip());
      }
    }
    return names;
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static Element root(Path pom) throws CommandFailure, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      // Otherwise it writes to standard error by itself.
      builder.setErrorHandler(null);
      Document document = builder.parse(pom.toFile());
      return document.getDocumentElement();
    } catch (SAXException e) {
      throw new CommandFailure(
          ExitCode.DOES_NOT_BUILD,
          pom + " is not well-formed XML",
          e instanceof SAXParseException at
              ? "line " + at.getLineNumber() + ": " + e.getMessage()
              : String.valueOf(e.getMessage()));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}

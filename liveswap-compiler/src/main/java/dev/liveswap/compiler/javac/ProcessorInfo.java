package dev.liveswap.compiler.javac;

import java.util.HashSet;
import java.util.Set;

/**
 * What has to be known of an annotation processor to tell which sources concern it.
 *
 * @param className binary name of its class
 * @param annotations names of the annotation interfaces that it asks for, as {@link
 *     javax.annotation.processing.Processor#getSupportedAnnotationTypes} writes them
 */
public record ProcessorInfo(String className, Set<String> annotations) {
  /**
   * Lombok's processors change the class at hand and write no files, so the sources of an edit can
   * be compiled without the others.
   */
  private static final String LOMBOK = "lombok.launch.";

  public ProcessorInfo {
    annotations = Set.copyOf(annotations);
  }

  /** Whether compiling a source alone gives what compiling it among all others would. */
  public boolean worksInPlace() {
    return className.startsWith(LOMBOK);
  }

  /** Whether it wants to see every source, or more than a list of names can tell. */
  public boolean wantsAll() {
    return annotations.isEmpty() || annotations.stream().anyMatch(name -> name.endsWith("*"));
  }

  /** Simple names of the annotations: a source without any of these words does not concern it. */
  public Set<String> annotationWords() {
    Set<String> words = new HashSet<>();
    for (String name : annotations) {
      words.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1));
    }
    return words;
  }
}

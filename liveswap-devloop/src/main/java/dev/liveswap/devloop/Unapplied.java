package dev.liveswap.devloop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Class files that lie in their folder but that the program does not run, because their reload
 * needed a restart. Confined to the loop's thread.
 */
final class Unapplied {
  private final Map<ChangedClass.Key, ChangedClass> classes = new LinkedHashMap<>();

  boolean isEmpty() {
    return classes.isEmpty();
  }

  /** The classes that still wait, each once, in the newest version. */
  List<String> names() {
    return classes.keySet().stream().map(ChangedClass.Key::className).toList();
  }

  /** These changes together with all that waits; what lay in the folder first counts as before. */
  List<ChangedClass> with(Collection<ChangedClass> changes) {
    Map<ChangedClass.Key, ChangedClass> all = new LinkedHashMap<>(classes);
    changes.forEach(change -> all.merge(change.key(), change, Unapplied::later));
    return List.copyOf(all.values());
  }

  private static ChangedClass later(ChangedClass first, ChangedClass second) {
    return new ChangedClass(first.classFolder(), first.className(), first.before(), second.after());
  }

  void add(Collection<ChangedClass> changes) {
    List<ChangedClass> all = with(changes);
    classes.clear();
    all.forEach(change -> classes.put(change.key(), change));
  }

  void remove(Collection<ChangedClass> changes) {
    changes.forEach(change -> classes.remove(change.key()));
  }

  void clear() {
    classes.clear();
  }

  /**
   * Whether these changes can go live without the classes that wait: none of them is one of those
   * or mentions one. A name that only happens to occur in a text counts as a mention; that errs to
   * the safe side.
   */
  boolean isIndependent(Collection<ChangedClass> changes) {
    List<byte[]> waiting = new ArrayList<>();
    for (ChangedClass.Key key : classes.keySet()) {
      waiting.add(key.className().replace('.', '/').getBytes(UTF_8));
    }
    for (ChangedClass change : changes) {
      if (classes.containsKey(change.key())) {
        return false;
      }
      byte[] after = change.after();
      if (after != null && waiting.stream().anyMatch(name -> contains(after, name))) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] all, byte[] part) {
    for (int start = 0; start + part.length <= all.length; start++) {
      int i = 0;
      while (i < part.length && all[start + i] == part[i]) {
        i++;
      }
      if (i == part.length) {
        return true;
      }
    }
    return false;
  }
}

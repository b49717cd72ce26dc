package dev.liveswap.engine.fit;

import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.Fit.CompanionFile;
import dev.liveswap.engine.fit.Fit.Initializer;
import dev.liveswap.engine.fit.Fit.Result;
import dev.liveswap.engine.fit.Fit.StaticField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Writes the class files of a reload whose versions are worked out. */
final class FitWriter {
  private final WorldAfter after;
  private final Map<String, StaticsPlan> statics;
  private final Function<Set<String>, Collection<ClassVersion>> referrers;

  FitWriter(
      WorldAfter after,
      Map<String, StaticsPlan> statics,
      Function<Set<String>, Collection<ClassVersion>> referrers) {
    this.after = after;
    this.statics = statics;
    this.referrers = referrers;
  }

  /** Writes them. */
  Result write(List<Finding> findings) {
    Map<String, byte[]> residents = new LinkedHashMap<>();
    Map<String, CompanionFile> companions = new LinkedHashMap<>();
    List<Initializer> initializers = new ArrayList<>();
    Map<String, ClassVersion> all = new LinkedHashMap<>(after.versions());
    Set<String> reshaped = reshaped();
    for (ClassVersion referrer : referrers.apply(reshaped)) {
      all.putIfAbsent(referrer.name(), referrer);
    }
    relatives(reshaped).forEach(relative -> all.putIfAbsent(relative.name(), relative));
    for (ClassVersion version : List.copyOf(all.values())) {
      Set<String> superclasses = new HashSet<>(SubclassStates.startedBy(after, version));
      String passedTo = new EarlyFields(after, version).passedTo();
      if (passedTo != null) {
        superclasses.add(passedTo);
      }
      for (String superclass : superclasses) {
        ClassVersion above = after.version(superclass);
        if (above != null) {
          all.putIfAbsent(above.name(), above);
        }
      }
    }
    superCallers().forEach(caller -> all.putIfAbsent(caller.name(), caller));
    onlookers().forEach(onlooker -> all.putIfAbsent(onlooker.name(), onlooker));
    Set<String> rewritten = new HashSet<>();
    after.before().evolved().forEach(version -> rewritten.add(version.name()));
    Set<String> relinked = relinked(all);
    for (ClassVersion version : all.values()) {
      ResidentFitter fitter = new ResidentFitter(after, version);
      // What was rewritten once may have to be as it was at first.
      byte[] resident =
          rewritten.contains(version.name()) || relinked.contains(version.name())
              ? fitter.fitWhole()
              : fitter.fit();
      if (resident != null) {
        residents.put(version.name(), resident);
      }
      writeCompanions(version, companions, initializers);
    }
    Map<String, byte[]> loading = new LinkedHashMap<>();
    after
        .arrivals()
        .forEach(
            (name, version) -> {
              ClassVersion arrival = LateSlots.give(after, version);
              byte[] fitted = new ResidentFitter(after, arrival).fit();
              if (fitted != null) {
                loading.put(name, fitted);
              }
            });
    return new Result(
        List.copyOf(findings),
        after.versions(),
        residents,
        companions,
        new InitializerOrder(after, statics).of(initializers),
        loading,
        Set.copyOf(after.guards().keySet()),
        relinked);
  }

  private Set<String> relinked(Map<String, ClassVersion> all) {
    Set<String> arranged = new HashSet<>();
    statics.forEach(
        (name, plan) -> {
          if (plan.constants() != null) {
            arranged.add(name);
          }
        });
    Set<String> relinked = new HashSet<>();
    if (!arranged.isEmpty()) {
      for (ClassVersion version : all.values()) {
        if (SwitchMaps.hasLinkedSwitch(ClassNodes.read(version.classFile()), arranged)) {
          relinked.add(version.name());
        }
      }
    }
    return relinked;
  }

  private void writeCompanions(
      ClassVersion version, Map<String, CompanionFile> companions, List<Initializer> initializers) {
    StaticsPlan plan = statics.getOrDefault(version.name(), StaticsPlan.NOTHING);
    String runner = plan.isEmpty() ? null : version.newestCompanion();
    if (runner != null) {
      initializers.add(new Initializer(version.name(), runner, assigned(version, plan)));
    }
    Set<String> written = companionsInUse(version);
    for (String name : version.companions().keySet()) {
      if (!name.equals(runner) && !written.contains(name) && stays(version, name)) {
        continue;
      }
      byte[] idle = new CompanionWriter(after, version).write(name, StaticsPlan.NOTHING);
      byte[] classFile =
          name.equals(runner) ? new CompanionWriter(after, version).write(name, plan) : idle;
      companions.put(name, new CompanionFile(classFile, idle));
    }
  }

  private static Set<StaticField> assigned(ClassVersion version, StaticsPlan plan) {
    Set<Member> fields = new LinkedHashSet<>(plan.fields());
    plan.statements().forEach(statement -> fields.addAll(statement.writes()));
    Set<StaticField> assigned = new LinkedHashSet<>();
    for (Member field : fields) {
      Home home = version.home(field);
      assigned.add(
          home == null
              ? new StaticField(version.name(), field.name(), field.descriptor())
              : new StaticField(home.companion(), home.name(), home.descriptor()));
    }
    return assigned;
  }

  /** The companions that have to do with the current version or with the one before. */
  private Set<String> companionsInUse(ClassVersion now) {
    ClassVersion old = after.before().version(now.name());
    Set<String> used = new HashSet<>(now.homesOfCurrent());
    if (old == null) {
      used.addAll(now.companions().keySet());
    } else {
      used.addAll(old.homesOfCurrent());
    }
    return used;
  }

  /**
   * Of a class that has seen a thousand edits, nearly all companions are as they were. One that has
   * code for the versions shortly before keeps it beyond that: nobody else is let in, and to take
   * it out would be one more class to redefine.
   */
  private boolean stays(ClassVersion now, String companion) {
    ClassVersion old = after.before().version(now.name());
    List<Home> slots = now.companions().get(companion);
    return old != null
        && slots != null
        && slots.equals(old.companions().get(companion))
        && slots.stream().map(Home::member).noneMatch(member -> isRewritten(old, now, member))
        && (slots.stream().noneMatch(Home::isVirtual) || after.subtypes(now.name()).isEmpty());
  }

  private static boolean isRewritten(ClassVersion old, ClassVersion now, Member member) {
    return now.departed().includes(member)
        || (now.has(member)
            && (old.departed().includes(member)
                || !Objects.equals(old.home(member), now.home(member))));
  }

  /** The classes whose references from elsewhere may mean something else now. */
  private Set<String> reshaped() {
    Set<String> names = new HashSet<>();
    for (ClassVersion now : after.versions().values()) {
      ClassVersion old = after.before().version(now.name());
      if (old != null
          && (!old.current().methods().equals(now.current().methods())
              || !old.current().fields().equals(now.current().fields())
              || !old.homes().equals(now.homes())
              || movesInHierarchy(old, now))) {
        names.add(old.name());
      }
    }
    return names;
  }

  private static boolean movesInHierarchy(ClassVersion old, ClassVersion now) {
    return old.looseness() != now.looseness()
        || !old.current().supertypes().equals(now.current().supertypes());
  }

  /** The classes whose code looks at the hierarchy, if that has changed. */
  private Collection<ClassVersion> onlookers() {
    Hierarchy before = new Hierarchy(after.before());
    Hierarchy now = new Hierarchy(after);
    if (before.text().equals(now.text()) && before.loose().equals(now.loose())) {
      return List.of();
    }
    Map<String, ClassVersion> found = new LinkedHashMap<>();
    Set<String> named = new HashSet<>(now.loose());
    named.add("java/lang/Class");
    after.users(named).forEach(version -> found.put(version.name(), version));
    now.loose()
        .forEach(
            name -> {
              ClassVersion version = after.version(name);
              if (version != null) {
                found.putIfAbsent(name, version);
              }
            });
    return found.values();
  }

  /**
   * Whose code may call a guarded method through {@code super} on an object that overrides it: what
   * stands above the object's class.
   */
  private Collection<ClassVersion> superCallers() {
    Hierarchy hierarchy = new Hierarchy(after);
    Map<String, ClassVersion> found = new LinkedHashMap<>();
    Set<String> receivers = new LinkedHashSet<>();
    after.guards().values().forEach(receivers::addAll);
    for (String receiver : receivers) {
      Set<String> types = new LinkedHashSet<>(hierarchy.ancestors(receiver, true));
      types.addAll(hierarchy.ancestors(receiver, false));
      types.add(receiver);
      for (String type : types) {
        ClassVersion version = after.version(type);
        if (version != null) {
          found.put(type, version);
        }
      }
    }
    return found.values();
  }

  /** Edited classes whose code may name the bodies of a method in one of these. */
  private List<ClassVersion> relatives(Set<String> reshaped) {
    if (reshaped.isEmpty()) {
      return List.of();
    }
    Set<String> below = new HashSet<>(reshaped);
    reshaped.forEach(name -> below.addAll(after.before().subtypes(name)));
    List<ClassVersion> found = new ArrayList<>();
    for (ClassVersion version : after.before().evolved()) {
      if (below.contains(version.name())
          || after.before().subtypes(version.name()).stream().anyMatch(below::contains)) {
        found.add(version);
      }
    }
    return found;
  }
}

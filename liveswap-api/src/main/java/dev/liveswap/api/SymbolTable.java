package dev.liveswap.api;

import dev.liveswap.api.PluginException.Reason;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a name stands for in a plugin; see {@link Plugin#lookup}. */
final class SymbolTable {
  private static final int MANY = 20;

  private final Path path;
  private final List<String> classNames;
  private final ClassLoader loader;

  SymbolTable(Path path, List<String> classNames, ClassLoader loader) {
    this.path = path;
    this.classNames = classNames;
    this.loader = loader;
  }

  Symbol find(String name) {
    Class<?> type = type(name);
    if (type != null) {
      return Symbol.ofClass(type);
    }
    Name parts = Name.of(name);
    List<Member> found = new ArrayList<>();
    if (parts.owner == null) {
      for (String each : classNames) {
        found.addAll(members(load(each), parts, true));
      }
    } else {
      Class<?> owner = type(parts.owner);
      if (owner == null) {
        throw none(name);
      }
      found.addAll(members(owner, parts, false));
      if (found.isEmpty()) {
        throw noMember(owner, parts);
      }
    }
    if (found.isEmpty()) {
      throw none(name);
    }
    if (found.size() > 1) {
      throw ambiguous(name, found);
    }
    return Symbol.ofMember(found.get(0));
  }

  /** A name's parts: {@code owner.member(parameters)}. */
  private record Name(@Nullable String owner, String member, @Nullable List<String> parameters) {
    static Name of(String name) {
      int open = name.indexOf('(');
      List<String> parameters = null;
      String plain = name;
      if (open >= 0 && name.endsWith(")")) {
        String list = name.substring(open + 1, name.length() - 1).strip();
        parameters = list.isEmpty() ? List.of() : List.of(list.split("\\s*,\\s*", -1));
        plain = name.substring(0, open).strip();
      }
      plain = plain.replace("::", ".");
      int dot = plain.lastIndexOf('.');
      return dot < 0
          ? new Name(null, plain, parameters)
          : new Name(plain.substring(0, dot), plain.substring(dot + 1), parameters);
    }

    boolean matches(Executable executable) {
      if (!executable.getName().equals(member)) {
        return false;
      }
      return parameters == null
          || parameters.equals(names(executable, false))
          || parameters.equals(names(executable, true));
    }

    private static List<String> names(Executable executable, boolean whole) {
      return Arrays.stream(executable.getParameterTypes())
          .map(type -> whole ? type.getTypeName() : type.getSimpleName())
          .toList();
    }
  }

  private @Nullable Class<?> type(String name) {
    if (classNames.contains(name)) {
      return load(name);
    }
    List<String> named =
        classNames.stream()
            .filter(each -> each.endsWith("." + name) || each.endsWith("$" + name))
            .toList();
    if (named.size() > 1) {
      throw new PluginException(
          Reason.AMBIGUOUS,
          path + " has several classes " + name + ": " + String.join(", ", named));
    }
    return named.isEmpty() ? null : load(named.get(0));
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw notLinkable(name, e);
    }
  }

  private List<Member> members(Class<?> type, Name name, boolean onlyStatic) {
    List<Member> all = new ArrayList<>();
    try {
      for (Method method : type.getDeclaredMethods()) {
        if (!method.isBridge() && name.matches(method)) {
          all.add(method);
        }
      }
      for (Field field : type.getDeclaredFields()) {
        if (name.parameters == null && field.getName().equals(name.member)) {
          all.add(field);
        }
      }
    } catch (LinkageError e) {
      throw notLinkable(type.getName(), e);
    }
    all.removeIf(
        member ->
            onlyStatic && (!Modifier.isStatic(member.getModifiers()) || member.isSynthetic()));
    return all;
  }

  private PluginException notLinkable(String name, Throwable e) {
    return new PluginException(
        Reason.NOT_LINKABLE,
        "the class "
            + name
            + " of "
            + path
            + " cannot be loaded ("
            + e
            + "): what it needs must be in the plugin or in the program",
        e);
  }

  private PluginException none(String name) {
    return new PluginException(
        Reason.NO_SUCH_SYMBOL,
        path
            + " has nothing called "
            + name
            + "; its classes are "
            + classNames.stream().limit(MANY).collect(Collectors.joining(", "))
            + (classNames.size() > MANY ? " and " + (classNames.size() - MANY) + " more" : ""));
  }

  private PluginException noMember(Class<?> owner, Name name) {
    String members =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(PatchMessages::shortly)
            .sorted()
            .limit(MANY)
            .collect(Collectors.joining(", "));
    return new PluginException(
        Reason.NO_SUCH_SYMBOL,
        owner.getName()
            + " of "
            + path
            + " has no "
            + name.member
            + (name.parameters == null ? "" : name.parameters)
            + "; its methods are "
            + (members.isEmpty() ? "none" : members));
  }

  private PluginException ambiguous(String name, List<Member> found) {
    return new PluginException(
        Reason.AMBIGUOUS,
        path
            + " has several "
            + name
            + ": "
            + found.stream()
                .map(SymbolTable::text)
                .sorted()
                .limit(MANY)
                .collect(Collectors.joining(", "))
            + ". Write the class, and a method's parameter types, as listed");
  }

  private static String text(Member member) {
    String owner = member.getDeclaringClass().getName() + ".";
    return member instanceof Executable method
        ? owner + PatchMessages.shortly(method)
        : owner + member.getName();
  }
}

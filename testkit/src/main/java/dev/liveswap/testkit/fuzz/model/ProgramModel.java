package dev.liveswap.testkit.fuzz.model;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A version of a program.
 *
 * @param types all types, nested ones as well
 * @param nextId the next number that nothing has
 * @param muted probes that are left out, by name
 */
public record ProgramModel(List<TypeDecl> types, int nextId, Set<String> muted) {
  public ProgramModel {
    types = List.copyOf(types);
    muted = Set.copyOf(muted);
  }

  public ProgramModel types(List<TypeDecl> others) {
    return new ProgramModel(others, nextId, muted);
  }

  public ProgramModel nextId(int other) {
    return new ProgramModel(types, other, muted);
  }

  public ProgramModel muted(Set<String> others) {
    return new ProgramModel(types, nextId, others);
  }

  public ProgramModel map(UnaryOperator<TypeDecl> function) {
    return types(types.stream().map(function).toList());
  }

  public ProgramModel mapType(int id, UnaryOperator<TypeDecl> function) {
    return map(type -> type.id() == id ? function.apply(type) : type);
  }
}

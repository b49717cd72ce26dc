package dev.liveswap.testkit.fuzz.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a type consists of; each has a number that it keeps for life. */
public sealed interface Member {
  int id();

  /** A parameter, of a method, constructor or record. */
  record Param(int id, String name, Type type) implements Member {}

  record Field(int id, String name, Type type, Mods mods, @Nullable Node value) implements Member {}

  /**
   * A method.
   *
   * @param slot the number of the topmost method that it overrides, or its own
   * @param rank a method calls only methods of lower rank, so that every program ends
   * @param body null when there is none
   */
  record Method(
      int id,
      int slot,
      int rank,
      String name,
      List<Param> params,
      Type result,
      Mods mods,
      boolean varargs,
      @Nullable List<Node> body)
      implements Member {
    public Method body(@Nullable List<Node> other) {
      return new Method(id, slot, rank, name, params, result, mods, varargs, other);
    }

    public Method mods(Mods other) {
      return new Method(id, slot, rank, name, params, result, other, varargs, body);
    }

    public Method name(String other) {
      return new Method(id, slot, rank, other, params, result, mods, varargs, body);
    }

    public Method params(List<Param> others) {
      return new Method(id, slot, rank, name, others, result, mods, false, body);
    }

    public Method result(Type other) {
      return new Method(id, slot, rank, name, params, other, mods, varargs, body);
    }

    public boolean hasBody() {
      return body != null;
    }
  }

  /**
   * A constructor.
   *
   * @param superRef the superclass's constructor that it calls, or -1
   */
  record Ctor(
      int id,
      List<Param> params,
      Mods.Access access,
      int superRef,
      List<Node> superArgs,
      List<Node> body)
      implements Member {}

  /**
   * An enum constant.
   *
   * @param overrides the methods of its own body, if it has one
   */
  record Constant(int id, String name, List<Node> args, List<Node> overrides) implements Member {}
}

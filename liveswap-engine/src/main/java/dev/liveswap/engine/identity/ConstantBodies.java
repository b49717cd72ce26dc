package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Lets the constants of an enum stay the objects they are when they get bodies of their own, or
 * lose them: an object cannot become one of another class. So a constant's new body is written into
 * the enum, whose methods ask first whether they are called on that constant; and one that has lost
 * its body keeps a class without any.
 */
public final class ConstantBodies {
  /**
   * An edit of an enum, with constants of the classes that they have.
   *
   * @param enumFile the enum's class file
   * @param bodyFiles class files of bodies that objects have, by their names
   * @param constants those that are not of the class that they would be of after a start
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record Result(byte[] enumFile, Map<String, byte[]> bodyFiles, List<String> constants) {}

  private final ClassNode running;
  private final byte[] compiled;
  private final ClassNode node;
  private final Function<String, byte @Nullable []> bodies;

  /**
   * The bodies as compiled of constants that are not of their classes, which may never be loaded.
   */
  private final Map<String, byte[]> unmade = new LinkedHashMap<>();

  private final Map<String, byte[]> bodyFiles = new LinkedHashMap<>();
  private final Map<String, ClassNode> merged = new LinkedHashMap<>();
  private final List<String> constants = new ArrayList<>();

  private ConstantBodies(
      byte[] running, byte[] compiled, Function<String, byte @Nullable []> bodies) {
    this.running = read(running);
    this.compiled = compiled;
    this.node = read(compiled);
    Original before = original(this.running);
    Map<String, byte[]> known = before == null ? Map.of() : before.bodies;
    this.bodies =
        name -> {
          byte[] body = bodies.apply(name);
          return body == null ? known.get(name) : body;
        };
  }

  /**
   * Works out an edit.
   *
   * @param running the enum's class file that runs
   * @param compiled the new one
   * @param bodies the class files of its constants' bodies and of interfaces, by internal name;
   *     null for those of libraries
   * @return null where all constants are of the right class, or one cannot stay what it is
   */
  public static @Nullable Result of(
      byte[] running, byte[] compiled, Function<String, byte @Nullable []> bodies) {
    return new ConstantBodies(running, compiled, bodies).work();
  }

  /**
   * The class file that an enum was compiled to.
   *
   * @param running a class file that may be one that {@link #of} made
   * @return that class file, or {@code running}
   */
  public static byte[] compiled(byte[] running) {
    ClassNode node = read(running);
    Original original = original(node);
    return original == null ? running : original.classFile;
  }

  private static @Nullable Original original(ClassNode node) {
    if (node.attrs != null) {
      for (Attribute each : node.attrs) {
        if (each instanceof Original found) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Result work() {
    Map<String, String> are = new LinkedHashMap<>();
    Original before = original(running);
    if (before != null) {
      are.putAll(before.gone);
    }
    are.putAll(classes(running));
    Map<String, String> wanted = classes(node);
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Map.Entry<String, String> constant : wanted.entrySet()) {
      String is = are.get(constant.getKey());
      if (is != null && !is.equals(constant.getValue())) {
        if (!keep(constant.getKey(), is, constant.getValue())) {
          return null;
        }
        renamed.put(constant.getKey(), is);
        constants.add(constant.getKey());
      }
    }
    Map<String, String> gone = new LinkedHashMap<>(are);
    gone.keySet().removeAll(wanted.keySet());
    if (constants.isEmpty() && gone.isEmpty()) {
      return null;
    }
    keepClasses(renamed);
    new BodyMerger(node, merged, new DeclaringInterfaces(bodies)).merge();
    node.attrs = new ArrayList<>(List.of(new Original(compiled, gone, unmade)));
    return new Result(write(node), bodyFiles, constants);
  }

  /** Whether a constant can stay an object of its class, and yet do what it should. */
  private boolean keep(String constant, String is, String wanted) {
    byte[] body = wanted.equals(node.name) ? null : bodies.apply(wanted);
    if (body != null) {
      unmade.put(wanted, body);
    }
    if (is.equals(node.name)) {
      if (body == null || !BodyMerger.canMerge(read(body), node, new DeclaringInterfaces(bodies))) {
        return false;
      }
      merged.put(constant, read(ClassRenamer.rename(body, Map.of(wanted, node.name))));
      return true;
    }
    byte[] old = bodies.apply(is);
    if (old == null || (body == null && !wanted.equals(node.name))) {
      return false;
    }
    bodyFiles.put(
        is, body == null ? emptied(old, constant) : ClassRenamer.rename(body, Map.of(wanted, is)));
    return true;
  }

  /** A body without anything in it, but for the constructor that this version calls. */
  private byte[] emptied(byte[] old, String constant) {
    ClassNode body = read(old);
    body.fields.clear();
    body.methods.clear();
    body.methods.add(BodyMerger.constructor(node.name, constructorOf(constant)));
    return write(body);
  }

  private String constructorOf(String constant) {
    for (AbstractInsnNode insn : creation(constant)) {
      if (insn instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && call.owner.equals(node.name)) {
        return call.desc;
      }
    }
    throw new IllegalArgumentException("no constructor of " + constant);
  }

  /** Lets constants be made of the classes that their objects are of. */
  private void keepClasses(Map<String, String> kept) {
    Map<String, String> wanted = classes(node);
    kept.forEach(
        (constant, type) -> {
          String other = Objects.requireNonNull(wanted.get(constant));
          for (AbstractInsnNode insn : creation(constant)) {
            if (insn instanceof TypeInsnNode made && made.desc.equals(other)) {
              made.desc = type;
            } else if (insn instanceof MethodInsnNode call
                && call.name.equals("<init>")
                && call.owner.equals(other)) {
              call.owner = type;
            }
          }
        });
  }

  /** The instructions that make a constant. */
  private List<AbstractInsnNode> creation(String constant) {
    List<AbstractInsnNode> found = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        for (AbstractInsnNode insn : method.instructions) {
          found.add(insn);
          if (insn instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTSTATIC) {
            if (field.name.equals(constant)) {
              return found;
            }
            found.clear();
          }
        }
      }
    }
    return List.of();
  }

  /** The classes of an enum's constants: itself, or those of their bodies. */
  private static Map<String, String> classes(ClassNode node) {
    Map<String, String> classes = new LinkedHashMap<>();
    String own = "L" + node.name + ";";
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        String made = null;
        for (AbstractInsnNode insn : method.instructions) {
          if (made == null && insn.getOpcode() == Opcodes.NEW) {
            made = ((TypeInsnNode) insn).desc;
          } else if (insn instanceof FieldInsnNode field
              && field.getOpcode() == Opcodes.PUTSTATIC) {
            if (made != null && field.desc.equals(own) && isConstant(node, field.name)) {
              classes.put(field.name, made);
            }
            made = null;
          }
        }
      }
    }
    return classes;
  }

  private static boolean isConstant(ClassNode node, String name) {
    return node.fields.stream()
        .anyMatch(field -> field.name.equals(name) && (field.access & Opcodes.ACC_ENUM) != 0);
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    Attribute[] ours = {new Original(new byte[0], Map.of(), Map.of())};
    ClassFiles.reader(classFile).accept(node, ours, ClassReader.EXPAND_FRAMES);
    node.version = ClassFiles.majorVersion(classFile) | (node.version & 0xFFFF0000);
    return node;
  }

  private static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  /**
   * The class file as compiled, in the one that was made of it, behind the classes of constants
   * that are no longer declared, and the bodies of those that are of another class.
   */
  private static final class Original extends Attribute {
    private final byte[] classFile;
    private final Map<String, String> gone;
    private final Map<String, byte[]> bodies;

    Original(byte[] classFile, Map<String, String> gone, Map<String, byte[]> bodies) {
      super("LiveswapOriginal");
      this.classFile = classFile;
      this.gone = gone;
      this.bodies = bodies;
    }

    @Override
    protected Attribute read(
        ClassReader reader,
        int offset,
        int length,
        char @Nullable [] buffer,
        int codeOffset,
        Label @Nullable [] labels) {
      byte[] bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) reader.readByte(offset + i);
      }
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        Map<String, String> gone = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          gone.put(in.readUTF(), in.readUTF());
        }
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          bodies.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new Original(in.readAllBytes(), gone, bodies);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected ByteVector write(
        ClassWriter writer, byte @Nullable [] code, int codeLength, int maxStack, int maxLocals) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeInt(gone.size());
        for (Map.Entry<String, String> each : gone.entrySet()) {
          out.writeUTF(each.getKey());
          out.writeUTF(each.getValue());
        }
        out.writeInt(bodies.size());
        for (Map.Entry<String, byte[]> each : bodies.entrySet()) {
          out.writeUTF(each.getKey());
          out.writeInt(each.getValue().length);
          out.write(each.getValue());
        }
        out.write(classFile);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      ByteVector vector = new ByteVector();
      vector.putByteArray(bytes.toByteArray(), 0, bytes.size());
      return vector;
    }
  }
}

package dev.liveswap.engine.fit;

import dev.liveswap.engine.identity.GeneratedNames;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Where the bodies of lambdas are that implement a method which their interface has got by an edit:
 * objects that were made before know them by another method.
 */
final class LambdaPlaces {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private LambdaPlaces() {}

  /**
   * Finds them.
   *
   * @param type the interface
   * @param method the method
   * @return {@code companion method descriptor} by {@code class#body}; no companion where the body
   *     has a slot, and the descriptor always with the receiver
   */
  static Map<String, String> of(World world, String type, Member method) {
    Map<String, String> places = new TreeMap<>();
    for (ClassVersion version : world.evolved()) {
      if (version.edited() && version.hasGeneratedBodies()) {
        for (MethodNode code : ClassNodes.read(version.classFile()).methods) {
          for (AbstractInsnNode insn : code.instructions) {
            if (insn instanceof InvokeDynamicInsnNode site && makes(site, type, method)) {
              add(version, (Handle) site.bsmArgs[1], places);
            }
          }
        }
      }
    }
    return places;
  }

  private static boolean makes(InvokeDynamicInsnNode site, String type, Member method) {
    return site.bsm.getOwner().equals(METAFACTORY)
        && site.name.equals(method.name())
        && Type.getReturnType(site.desc).getInternalName().equals(type)
        && site.bsmArgs[0] instanceof Type taken
        && taken.getDescriptor().equals(method.descriptor())
        && site.bsmArgs[1] instanceof Handle;
  }

  private static void add(ClassVersion version, Handle body, Map<String, String> places) {
    Member member = new Member(body.getName(), body.getDesc());
    Integer access = version.current().methods().get(member);
    if (access == null
        || !body.getOwner().equals(version.name())
        || !GeneratedNames.isLambda(body.getName())) {
      return;
    }
    Home home = version.home(member);
    String descriptor =
        ClassVersion.isStatic(access)
            ? member.descriptor()
            : CodeFitter.withReceiver(version.name(), member.descriptor());
    places.put(
        version.name() + "#" + member.name(),
        home == null
            ? " " + member.name() + " " + descriptor
            : home.companion() + " " + home.body() + " " + home.descriptor());
  }
}

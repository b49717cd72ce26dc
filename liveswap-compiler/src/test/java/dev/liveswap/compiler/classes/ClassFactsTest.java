package dev.liveswap.compiler.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** What is read here is kept on disk: whoever changes it raises KnownClassesCodec.FORMAT. */
class ClassFactsTest {
  @Test
  void whatAClassFileTells() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC,
        "p/q/Order$Line",
        "Lp/Base<Lp/Argument;>;Lp/Face;",
        "p/Base",
        new String[] {"p/Face", "java/io/Serializable"});
    writer.visitSource("Order.java", null);
    writer.visitAnnotation("Lp/Marked;", true).visitEnd();
    writer.visitField(0, "field", "[Lp/Element;", "Ljava/util/List<Lp/Item;>;", null).visitEnd();
    writer.visitField(0, "classConstant", "J", null, null).visitEnd();
    writer.visitMethod(Opcodes.ACC_ABSTRACT, "m", "(Lp/In;)Lp/Out;", null, null).visitEnd();
    writer.newClass("p/Called");
    writer.newClass("[Lp/InArray;");
    writer.newConst(1L);
    writer.visitEnd();

    assertThat(ClassFacts.of(writer.toByteArray()))
        .isEqualTo(
            new ClassFacts(
                "p.q.Order$Line",
                "p/q/Order.java",
                List.of("p.Base", "p.Face", "java.io.Serializable"),
                Set.of(
                    "p.q.Order$Line",
                    "p.Base",
                    "p.Argument",
                    "p.Face",
                    "p.Marked",
                    "p.Element",
                    "p.Item",
                    "p.In",
                    "p.Out",
                    "p.Called",
                    "p.InArray"),
                true));
  }

  @Test
  void classesThatNoSourceCanName() {
    ClassWriter local = new ClassWriter(0);
    local.visit(Opcodes.V17, 0, "p/A$1", null, "java/lang/Object", null);
    local.visitOuterClass("p/A", "m", "()V");
    ClassWriter synthetic = new ClassWriter(0);
    synthetic.visit(Opcodes.V17, Opcodes.ACC_SYNTHETIC, "p/A$2", null, "java/lang/Object", null);

    assertThat(List.of(local, synthetic))
        .allSatisfy(
            writer -> {
              ClassFacts facts = ClassFacts.of(writer.toByteArray());
              assertThat(facts).isNotNull();
              assertThat(facts.referable()).isFalse();
              assertThat(facts.sourceKey()).isEqualTo("p/A.java");
            });
  }
}

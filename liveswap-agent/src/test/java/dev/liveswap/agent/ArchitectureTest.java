package dev.liveswap.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/architecture.md: who may import whom. */
@AnalyzeClasses(packages = "dev.liveswap", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule arrowsPointDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy("dev.liveswap.api..")
          .layer("engine")
          .definedBy("dev.liveswap.engine..")
          .layer("watch")
          .definedBy("dev.liveswap.watch..")
          .layer("compiler")
          .definedBy("dev.liveswap.compiler..")
          .layer("devloop")
          .definedBy("dev.liveswap.devloop..")
          .layer("agent")
          .definedBy("dev.liveswap.agent..")
          .whereLayer("agent")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("devloop")
          .mayOnlyBeAccessedByLayers("agent")
          .whereLayer("watch")
          .mayOnlyBeAccessedByLayers("devloop")
          .whereLayer("compiler")
          .mayOnlyBeAccessedByLayers("devloop", "agent")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("agent")
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("engine", "devloop", "agent");

  @ArchTest
  static final ArchRule theApiDependsOnNothing =
      noClasses()
          .that()
          .resideInAPackage("dev.liveswap.api..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("dev.liveswap.api..", "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule theEngineKnowsNoFilesCompilersOrHttp =
      noClasses()
          .that()
          .resideInAPackage("dev.liveswap.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "javax.tools..", "com.sun..", "java.net.http..");

  @ArchTest
  static final ArchRule theAgentLogsNothingAndShowsNoWindows =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "java.awt..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.liveswap.(*).(*)..").should().beFreeOfCycles();
}

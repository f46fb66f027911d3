package dev.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms, as docs/pipeline.md describes them. */
@AnalyzeClasses(packages = "dev.assay", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] CORE = {
    "dev.assay.text..", "dev.assay.charset..", "dev.assay.repair..", "dev.assay.document..",
    "dev.assay.lexicon..", "dev.assay.entity..", "dev.assay.claim..", "dev.assay.dedup..",
    "dev.assay.fact..", "dev.assay.analysis..", "dev.assay.html..", "dev.assay.json..",
    "dev.assay.report.."
  };

  @ArchTest
  static final ArchRule coreKnowsNoBeam =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam..", "org.apache.flink..", "org.apache.hadoop..");

  @ArchTest
  static final ArchRule coreTouchesNoFilesOrNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..");

  /** Input is never made into objects of types that it names, nor read by what fetches entities. */
  @ArchTest
  static final ArchRule inputIsNeitherDeserializedNorReadAsXml =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.xml..", "org.xml.sax..", "org.w3c.dom..", "java.rmi..", "javax.naming..");

  @ArchTest
  static final ArchRule coreReadsNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callConstructor(java.util.Random.class);

  @ArchTest
  static final ArchRule coreDoesNotKnowItsShell =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.assay", "dev.assay.pipeline..");

  @ArchTest
  static final ArchRule onlyAnalysisFillsRows =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.assay.text..",
              "dev.assay.charset..",
              "dev.assay.repair..",
              "dev.assay.document..",
              "dev.assay.lexicon..",
              "dev.assay.entity..",
              "dev.assay.claim..",
              "dev.assay.dedup..",
              "dev.assay.html..",
              "dev.assay.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.assay.row..");

  @ArchTest
  static final ArchRule transformsAreFinal =
      classes()
          .that()
          .areAssignableTo("org.apache.beam.sdk.transforms.PTransform")
          .and()
          .resideInAPackage("dev.assay.pipeline..")
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule roomsFormNoCycle =
      slices()
          .matching(
              "dev.assay.(entity|claim|dedup|fact|document|repair|charset|analysis|html|json|report)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);
}

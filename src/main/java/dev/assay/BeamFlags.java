package dev.assay;

import dev.assay.pipeline.io.Workers;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;

/**
 * Turns the flags that are not Assay's own into Beam's options, with the defaults that suit a user
 * of one machine. Beam's complaints become lines like all others.
 */
final class BeamFlags {
  private static final String RUNNER = "runner";

  private BeamFlags() {}

  /** The options, or null if there are problems. */
  static @Nullable PipelineOptions options(Map<String, String> given, List<String> problems) {
    Set<String> known = names();
    int before = problems.size();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        problems.add(unknown(name, known));
      }
    }
    if (problems.size() > before) {
      given = new LinkedHashMap<>(given);
      given.keySet().retainAll(known);
    }
    try {
      PipelineOptions options = create(withDefaults(given));
      return problems.size() > before ? null : options;
    } catch (IllegalArgumentException e) {
      given.forEach((name, value) -> checkAlone(name, value, problems));
      if (problems.size() == before) {
        problems.add(Texts.firstLine(e.getMessage()));
      }
      return null;
    }
  }

  /** Whether a run stays in this process, where its progress can be seen. */
  static boolean isDirect(Map<String, String> given) {
    return given.getOrDefault(RUNNER, "DirectRunner").endsWith("DirectRunner");
  }

  static boolean isEmbeddedFlink(Map<String, String> given) {
    return given.getOrDefault(RUNNER, "").endsWith("FlinkRunner")
        && given.getOrDefault("flinkMaster", "[local]").equals("[local]");
  }

  /** Whether a run leaves this process. */
  static boolean isOnCluster(Map<String, String> given) {
    return given.getOrDefault(RUNNER, "").endsWith("FlinkRunner") && !isEmbeddedFlink(given);
  }

  static Workers workers(Map<String, String> given) {
    return new Workers(parallelism(given), isDirect(given));
  }

  /** How many bundles are worked on at a time. */
  private static int parallelism(Map<String, String> given) {
    String asked = given.get(isDirect(given) ? "targetParallelism" : "parallelism");
    try {
      return asked == null ? cores() : Math.max(1, Integer.parseInt(asked));
    } catch (NumberFormatException e) {
      return cores(); // told as a problem by Beam itself
    }
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Map<String, String> withDefaults(Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("stableUniqueNames", "ERROR");
    all.put("jobName", "assay");
    if (isDirect(given)) {
      // The checks look for errors in a pipeline's code; the tests keep them on.
      all.put(RUNNER, "DirectRunner");
      all.put("enforceImmutability", "false");
      all.put("enforceEncodability", "false");
      all.put("targetParallelism", String.valueOf(parallelism(given)));
    } else if (isEmbeddedFlink(given)) {
      all.put("flinkMaster", "[local]");
      all.put("parallelism", String.valueOf(parallelism(given)));
    }
    if (isEmbeddedFlink(given) || isOnCluster(given)) {
      // No step changes or keeps a row that it has passed on, so steps may share them.
      all.put("fasterCopy", "true");
    }
    all.putAll(given);
    return all;
  }

  private static void checkAlone(String name, String value, List<String> problems) {
    try {
      create(Map.of(name, value));
    } catch (IllegalArgumentException e) {
      problems.add("--" + name + "=" + value + ": " + Texts.firstLine(e.getMessage()));
    }
  }

  private static PipelineOptions create(Map<String, String> flags) {
    List<String> args = new ArrayList<>();
    flags.forEach((name, value) -> args.add("--" + name + "=" + value));
    return PipelineOptionsFactory.fromArgs(args.toArray(String[]::new)).create();
  }

  private static String unknown(String name, Set<String> beamNames) {
    Set<String> all = new TreeSet<>(beamNames);
    for (Flag flag : Flag.values()) {
      all.add(flag.flag());
    }
    String nearest = Texts.nearest(name, all);
    return "--"
        + name
        + ": there is no such flag"
        + (nearest == null ? "; see --help" : "; did you mean --" + nearest + "?");
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Class<? extends PipelineOptions> type : PipelineOptionsFactory.getRegisteredOptions()) {
      for (Method method : type.getMethods()) {
        String name = method.getName();
        if (name.startsWith("set") && method.getParameterCount() == 1) {
          names.add(Character.toLowerCase(name.charAt(3)) + name.substring(4));
        }
      }
    }
    return names;
  }
}

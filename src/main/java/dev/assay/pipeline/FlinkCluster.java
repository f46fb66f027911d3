package dev.assay.pipeline;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.util.construction.resources.PipelineResources;
import org.apache.flink.api.common.restartstrategy.RestartStrategies;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.RemoteEnvironment;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;

/**
 * Submits a pipeline to a Flink cluster. It does for batch jobs what Beam's runner does for streams
 * alone: it lets a job that lost a worker begin again, and it leaves without a result where the
 * client that it runs in does not wait for one ({@code flink run -d}, the REST API, an application
 * cluster).
 */
public final class FlinkCluster {

  /** Has Beam's runner take the environment that is set up here. */
  private static final String AUTO = "[auto]";

  private static final String JAR = "assay-flink.jar";

  /** A lost worker costs up to two: one for what it ran, one for what others read from it. */
  private static final int DEFAULT_RETRIES = 6;

  private static final long DEFAULT_DELAY_MILLIS = 10_000;

  private FlinkCluster() {}

  /**
   * Submits a pipeline, and waits for its end if this is an attached submission.
   *
   * @return how it ended, or {@code RUNNING} if nobody waits
   */
  public static PipelineResult.State run(Pipeline pipeline) {
    FlinkPipelineOptions options = pipeline.getOptions().as(FlinkPipelineOptions.class);
    boolean ofClient = options.getFlinkMaster().equals(AUTO);
    ExecutionEnvironment environment =
        ofClient ? ExecutionEnvironment.getExecutionEnvironment() : remote(options);
    Configuration configuration = environment.getConfiguration();
    if (ofClient && !configuration.get(DeploymentOptions.ATTACHED)) {
      options.setAttachedMode(false);
    }
    setRestarts(environment, options);
    if (!options.getUseDataStreamForBatch()) {
      options.setFlinkMaster(AUTO);
      Context.set(environment);
    }
    try {
      PipelineResult result = pipeline.run();
      return options.getAttachedMode() ? result.waitUntilFinish() : PipelineResult.State.RUNNING;
    } finally {
      Context.reset();
    }
  }

  /** What the user asked for, else what Flink's configuration says, else a few restarts. */
  private static void setRestarts(ExecutionEnvironment environment, FlinkPipelineOptions options) {
    int retries = options.getNumberOfExecutionRetries();
    if (retries < 0) {
      if (environment.getConfiguration().contains(RestartStrategyOptions.RESTART_STRATEGY)) {
        return;
      }
      retries = DEFAULT_RETRIES;
    }
    long delay = options.getExecutionRetryDelay();
    delay = delay < 0 ? DEFAULT_DELAY_MILLIS : delay;
    options.setNumberOfExecutionRetries(retries);
    options.setExecutionRetryDelay(delay);
    environment.setRestartStrategy(
        retries == 0
            ? RestartStrategies.noRestart()
            : RestartStrategies.fixedDelayRestart(retries, delay));
  }

  /**
   * Looks for what a cluster has to be sent, if it is not named: the jar for clusters that lies
   * beside what runs here.
   *
   * @return what is wrong, if anything is
   */
  public static Optional<String> findJar(PipelineOptions options) {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    if (flink.getFlinkMaster().equals(AUTO) || flink.getFilesToStage() != null) {
      return Optional.empty();
    }
    try {
      Path here =
          Path.of(FlinkCluster.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = here.resolveSibling(JAR);
      if (Files.exists(jar)) {
        flink.setFilesToStage(List.of(jar.toString()));
        return Optional.empty();
      }
      return Optional.of(
          "there is no %s for the cluster; mvn -Pcluster package -DskipTests makes it"
              .formatted(jar));
    } catch (URISyntaxException e) {
      return Optional.of("there is no jar for the cluster; --filesToStage=JAR names it");
    }
  }

  /** The cluster that {@code --flinkMaster} names. */
  private static ExecutionEnvironment remote(FlinkPipelineOptions options) {
    String conf = options.getFlinkConfDir();
    Configuration configuration =
        conf == null
            ? GlobalConfiguration.loadConfiguration()
            : GlobalConfiguration.loadConfiguration(conf);
    String master = options.getFlinkMaster();
    int colon = master.lastIndexOf(':');
    String host = colon < 0 ? master : master.substring(0, colon);
    int port =
        colon < 0
            ? configuration.get(RestOptions.PORT)
            : Integer.parseInt(master.substring(colon + 1));
    configuration.set(RestOptions.PORT, port);
    PipelineResources.prepareFilesForStaging(options);
    return new RemoteEnvironment(
        host, port, configuration, options.getFilesToStage().toArray(String[]::new));
  }

  /** Gives access to the environment that Flink hands out. */
  private static final class Context extends ExecutionEnvironment {
    private Context() {}

    static void set(ExecutionEnvironment environment) {
      initializeContextEnvironment(() -> environment);
    }

    static void reset() {
      resetContextEnvironment();
    }
  }
}

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * An HDFS in one process on loopback: {@code MiniHdfs BASE PORT SOURCE} puts the folder SOURCE at
 * {@code /in}; each line that it reads names a folder to which {@code /out} is copied; it ends with
 * its input.
 */
public final class MiniHdfs {
  private MiniHdfs() {}

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, args[0]);
    try (MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(configuration)
            .nameNodePort(Integer.parseInt(args[1]))
            .numDataNodes(1)
            .build()) {
      cluster.waitActive();
      FileSystem files = cluster.getFileSystem();
      files.copyFromLocalFile(new Path(args[2]), new Path("/in"));
      System.out.println("ready");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        files.copyToLocalFile(false, new Path("/out"), new Path(line), true);
        System.out.println("copied");
      }
    }
    System.exit(0);
  }
}

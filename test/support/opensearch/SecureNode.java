import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.security.OpenSearchSecurityPlugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * A node of OpenSearch with its security plugin, in a process of its own, with the settings of a folder. Its plugins are on the class
 * path and Java's security manager is off: its own program would demand folders, and another user than root. Ends with its input.
 */
public final class SecureNode extends Node {
  private SecureNode(Environment environment) {
    super(environment, List.of(Netty4Plugin.class, OpenSearchSecurityPlugin.class), false);
  }

  public static void main(String[] arguments) throws Exception {
    Settings home = Settings.builder().put("path.home", arguments[0]).build();
    Path settings = Path.of(arguments[1]);
    try (Node node = new SecureNode(InternalSettingsPreparer.prepareEnvironment(home, Map.of(), settings, () -> "node"))) {
      node.start();
      System.out.println("started");
      while (System.in.read() >= 0) {
        // Nothing is said: it ends.
      }
    }
    System.exit(0);
  }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.elasticsearch.TransportVersion;
import org.elasticsearch.cluster.metadata.IndexMetadata;
import org.elasticsearch.common.bytes.BytesArray;
import org.elasticsearch.common.compress.CompressedXContent;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.IndexAnalyzers;
import org.elasticsearch.index.analysis.NamedAnalyzer;
import org.elasticsearch.index.mapper.MapperMetrics;
import org.elasticsearch.index.mapper.MapperService;
import org.elasticsearch.index.mapper.ParsedDocument;
import org.elasticsearch.index.mapper.ProvidedIdFieldMapper;
import org.elasticsearch.index.mapper.SourceToParse;
import org.elasticsearch.index.similarity.SimilarityService;
import org.elasticsearch.indices.IndicesModule;
import org.elasticsearch.script.ScriptCompiler;
import org.elasticsearch.xcontent.XContentParserConfiguration;
import org.elasticsearch.xcontent.XContentType;

/**
 * Takes documents by a mapping, as Elasticsearch does when it indexes them: MAPPING.json DOCUMENTS.ndjson. Prints a line for each document:
 * "ok", the number of fields that it was indexed by, and whether it would change the mapping, or what Elasticsearch says against it.
 */
public class MapCheck {
  public static void main(String[] files) throws Exception {
    Settings settings =
        Settings.builder()
            .put(IndexMetadata.SETTING_VERSION_CREATED, IndexVersion.current())
            .put("index.number_of_shards", 1)
            .put("index.number_of_replicas", 0)
            .put(IndexMetadata.SETTING_INDEX_UUID, "u")
            .build();
    IndexSettings index = new IndexSettings(IndexMetadata.builder("logs").settings(settings).build(), Settings.EMPTY);
    NamedAnalyzer analyzer = new NamedAnalyzer("default", AnalyzerScope.INDEX, new StandardAnalyzer());
    MapperService mapper =
        new MapperService(
            () -> TransportVersion.current(),
            index,
            IndexAnalyzers.of(Map.of("default", analyzer)),
            XContentParserConfiguration.EMPTY,
            new SimilarityService(index, null, Map.of()),
            new IndicesModule(List.of()).getMapperRegistry(),
            () -> null,
            new ProvidedIdFieldMapper(() -> false),
            ScriptCompiler.NONE,
            query -> null,
            MapperMetrics.NOOP);
    String mapping = Files.readString(Path.of(files[0]));
    mapper.merge(
        "_doc", new CompressedXContent("{\"_doc\":" + mapping + "}"), MapperService.MergeReason.INDEX_TEMPLATE);
    for (String document : Files.readAllLines(Path.of(files[1]))) {
      try {
        ParsedDocument parsed =
            mapper.documentMapper().parse(new SourceToParse("1", new BytesArray(document), XContentType.JSON));
        long fields =
            parsed.rootDoc().getFields().stream().map(f -> f.name()).filter(n -> !n.startsWith("_")).distinct().count();
        System.out.println("ok " + fields + (parsed.dynamicMappingsUpdate() == null ? "" : " changes the mapping"));
      } catch (Exception problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        System.out.println((problem.getMessage() + " / " + cause.getMessage()).replace('\n', ' '));
      }
    }
  }
}

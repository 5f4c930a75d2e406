import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.codecs.lucene99.Lucene99Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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
 *
 * With a FOLDER as third argument it indexes them in an index of Lucene there, and prints how many there are and the bytes that the files of
 * the index have when it is one segment.
 */
public class MapCheck {
  public static void main(String[] files) throws Exception {
    MapperService mapper = mapper(Files.readString(Path.of(files[0])));
    List<String> documents = Files.readAllLines(Path.of(files[1]));
    if (files.length > 2) index(mapper, documents, Path.of(files[2]));
    else check(mapper, documents);
  }

  private static MapperService mapper(String mapping) throws Exception {
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
    mapper.merge(
        "_doc", new CompressedXContent("{\"_doc\":" + mapping + "}"), MapperService.MergeReason.INDEX_TEMPLATE);
    return mapper;
  }

  private static void check(MapperService mapper, List<String> documents) {
    for (String document : documents) {
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

  private static void index(MapperService mapper, List<String> documents, Path path) throws Exception {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer()).setCodec(new Lucene99Codec(Lucene99Codec.Mode.BEST_COMPRESSION));
    int count = 0;
    try (Directory folder = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(folder, config)) {
      for (String document : documents) {
        ParsedDocument parsed =
            mapper
                .documentMapper()
                .parse(new SourceToParse("document-" + count, new BytesArray(document), XContentType.JSON));
        writer.addDocuments(parsed.docs());
        count++;
      }
      writer.forceMerge(1);
      writer.commit();
      long size = 0;
      for (String file : folder.listAll()) if (!file.equals("write.lock")) size += folder.fileLength(file);
      System.out.println(count + " " + size);
    }
  }
}

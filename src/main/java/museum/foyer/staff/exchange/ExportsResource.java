package museum.foyer.staff.exchange;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.exchange.KnowledgeFiles;
import museum.foyer.knowledge.tables.Table;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.platform.Roles;
import museum.foyer.staff.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the museum knows, as files. Always a download: no browser shows them as a page. */
@Path("/api/v1/staff/exports")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
@Tag(name = "Staff: import and export")
public class ExportsResource {

  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t');

  private final KnowledgeFiles files;

  ExportsResource(KnowledgeFiles files) {
    this.files = files;
  }

  /**
   * @param file {@code knowledge.yaml}, {@code knowledge.json}, {@code museum.jsonld}, or the name
   *     of a table as {@code .csv} or {@code .xlsx}, such as {@code faq.xlsx}
   * @param separator of CSV: {@code comma}, {@code semicolon} or {@code tab}
   * @param language of JSON-LD, which has one
   */
  @GET
  @Audited
  @Path("/{file}")
  @Blocking
  @Operation(operationId = "exportFile", summary = "Download what the museum knows as a file")
  public Response export(
      @PathParam("file") String file,
      @QueryParam("separator") String separator,
      @QueryParam("lang") String language) {
    int dot = Math.max(0, file.lastIndexOf('.'));
    Optional<Table> table = Table.of(file.substring(0, dot));
    return switch (file.substring(dot)) {
      case ".yaml" -> named(file, "knowledge", "application/yaml", files.yaml());
      case ".json" -> named(file, "knowledge", "application/json", files.json());
      case ".jsonld" -> named(file, "museum", "application/ld+json", files.jsonLd(language));
      case ".csv" ->
          download(
              file,
              "text/csv;charset=UTF-8",
              files.csv(table.orElseThrow(NotFoundException::new), separator(separator)));
      case ".xlsx" ->
          download(
              file,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              files.xlsx(table.orElseThrow(NotFoundException::new)));
      default -> throw new NotFoundException();
    };
  }

  private static char separator(String name) {
    return Optional.ofNullable(SEPARATORS.get(name == null ? "comma" : name))
        .orElseThrow(
            () ->
                InvalidParameterException.of("separator", "Must be one of comma, semicolon, tab."));
  }

  private static Response named(String file, String only, String type, String text) {
    if (!file.substring(0, file.lastIndexOf('.')).equals(only)) {
      throw new NotFoundException();
    }
    return download(file, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The name is one of a few of ours by now: nothing a caller wrote gets into a header. */
  private static Response download(String file, String type, byte[] bytes) {
    return Response.ok(bytes, type)
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .build();
  }
}

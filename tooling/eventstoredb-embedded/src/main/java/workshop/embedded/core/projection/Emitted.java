package workshop.embedded.core.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a projection writes about one event.
 *
 * @param extra what its metadata say beside where it came from, in that order
 */
record Emitted(String stream, String type, String data, Map<String, JsonNode> extra) {}

package museum.foyer.channels.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/**
 * Nothing may follow the JSON of a body. Set for our own resources alone: the clients that share
 * the mapper read values in the middle of a document.
 */
public final class WholeBody implements BiFunction<ObjectMapper, Type, ObjectReader> {

  @Override
  public ObjectReader apply(ObjectMapper json, Type type) {
    return json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}

package museum.foyer.conversation;

import java.util.UUID;
import museum.foyer.answering.desk.Question;

/**
 * What a visitor sends.
 *
 * @param id of the answer to it, as the channel tells it to the visitor
 */
public record Message(UUID id, Channel channel, Question question) {}

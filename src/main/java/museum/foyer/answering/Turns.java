package museum.foyer.answering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Question;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Understanding;

/** Understands a question in the light of the earlier ones of its conversation. */
record Turns(Reader reader, Function<Language, Names> names) {

  Understanding understand(Question question) {
    Optional<Understanding> context = Optional.empty();
    Optional<Language> expected = question.page();
    for (Question.Earlier earlier : question.earlier()) {
      Understanding turn = read(earlier.text(), expected, earlier.askedAt().toLocalDate(), context);
      context = turn.courteous() ? context : Optional.of(turn);
      expected = Optional.of(turn.language());
    }
    return read(question.text(), expected, question.today(), context);
  }

  private Understanding read(
      String text, Optional<Language> expected, LocalDate date, Optional<Understanding> context) {
    Understanding asked = reader.understand(text, expected, date);
    return context.map(earlier -> asked.after(earlier, isName(asked))).orElse(asked);
  }

  /** Whether a word of the question is part of a name in it. */
  private Predicate<String> isName(Understanding asked) {
    String folded = asked.text().folded();
    String named =
        names.apply(asked.language()).in(folded).stream()
            .map(placed -> folded.substring(placed.start(), placed.end()))
            .reduce("", (left, right) -> left + " " + right);
    return named::contains;
  }
}

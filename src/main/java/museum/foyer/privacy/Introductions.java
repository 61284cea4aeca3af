package museum.foyer.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Finds the name a visitor gives after words such as "my name is", in twelve languages. */
final class Introductions {

  /** With plain apostrophes, in lower case. */
  private static final List<String> BEFORE =
      List.of(
          "my name is",
          "my name's",
          "my names",
          "my full name is",
          "i am called",
          "i'm called",
          "je m'appelle",
          "je me nomme",
          "je me prénomme",
          "mon nom est",
          "mon nom c'est",
          "moi c'est",
          "mon prénom est",
          "me llamo",
          "mi nombre es",
          "mi nombre completo es",
          "ich heiße",
          "ich heisse",
          "ich heiß",
          "mein name ist",
          "mein name:",
          "mi chiamo",
          "il mio nome è",
          "il mio nome e'",
          "mijn naam is",
          "ik heet",
          "chamo-me",
          "me chamo",
          "meu nome é",
          "meu nome e",
          "o meu nome é",
          "tôi tên là",
          "tên tôi là",
          "mình tên là",
          "tên mình là",
          "em tên là",
          "tên em là",
          "tên của tôi là",
          "tôi tên",
          "mình tên",
          "em tên",
          "我叫做",
          "我叫",
          "我的名字是",
          "我的名字叫",
          "本人姓名",
          "我姓",
          "私の名前は",
          "僕の名前は",
          "名前は",
          "わたしの名前は",
          "제 이름은",
          "내 이름은",
          "저의 이름은",
          "اسمي هو",
          "اسمي",
          "إسمي",
          "أدعى",
          "انا اسمي");

  /** Words that also introduce other things: only a first and a last name after them is one. */
  private static final List<String> PERHAPS =
      List.of(
          "i am", "i'm", "this is", "je suis", "c'est", "soy", "ich bin", "sono", "ik ben", "sou",
          "eu sou");

  /** Japanese and Korean say it after the name. */
  private static final List<String> AFTER =
      List.of(
          "と申します", "ともうします", "といいます", "と言います", "という者です", "이라고 합니다", "라고 합니다", "이라고 해요", "라고 해요");

  /** What was found, each place once. */
  private final List<Finding> found = new ArrayList<>();

  private final BitSet taken = new BitSet();
  private final String text;
  private final String plain;

  private Introductions(String text) {
    this.text = text;
    this.plain = plain(text);
  }

  static List<Finding> in(String text) {
    Introductions introductions = new Introductions(text);
    introductions.read();
    return introductions.found;
  }

  private void read() {
    BEFORE.forEach(words -> after(words, end -> NameAfter.end(text, plain, end)));
    PERHAPS.forEach(words -> after(words, end -> NameAfter.fullName(text, end)));
    AFTER.forEach(words -> each(words, at -> add(NameBefore.of(text, at))));
  }

  private void after(String words, IntFunction<NameWords.Range> name) {
    each(
        words,
        at -> {
          int end = at + words.length();
          if (isWhole(at, end)) {
            add(name.apply(end));
          }
        });
  }

  private void each(String words, IntConsumer then) {
    for (int at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length())) {
      then.accept(at);
    }
  }

  /** Not in the middle of a word, where words have spaces around them. */
  private boolean isWhole(int at, int end) {
    if (!NameWords.isSpaced(plain.charAt(at))) {
      return true;
    }
    boolean starts = at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
    return starts && end < plain.length() && !Character.isLetterOrDigit(plain.charAt(end));
  }

  private void add(NameWords.Range name) {
    int next = taken.nextSetBit(name.start());
    if (name.start() < name.end() && (next < 0 || next >= name.end())) {
      taken.set(name.start(), name.end());
      found.add(new Finding(PersonalData.NAME, name.start(), name.end()));
    }
  }

  /** As long as the text, so that places in one are places in the other. */
  private static String plain(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      plain[i] = c == '’' || c == '‘' || c == 'ʼ' || c == '`' ? '\'' : Character.toLowerCase(c);
    }
    return new String(plain);
  }
}

package museum.foyer.privacy;

import java.util.List;
import java.util.Locale;

/** What the text around a number says it is. */
record NumberContext(DigitGroups number) {

  /** Characters before a number in which a word may say what it is. */
  private static final int WIDTH = 28;

  private static final List<String> PHONE =
      List.of(
          "tel",
          "tél",
          "phone",
          "mobil",
          "cell",
          "call",
          "whatsapp",
          "sms",
          "fax",
          "appel",
          "appeler",
          "portable",
          "handy",
          "ruf mich",
          "rufen",
          "nummer",
          "number is",
          "numéro est",
          "número es",
          "numero è",
          "número é",
          "llám",
          "móvil",
          "chiama",
          "cellulare",
          "ligar",
          "ligue",
          "telemóvel",
          "celular",
          "bel me",
          "bellen",
          "gsm",
          "điện thoại",
          "gọi",
          "sđt",
          "số của",
          "电话",
          "手机",
          "致电",
          "電話",
          "携帯",
          "전화",
          "연락처",
          "휴대폰",
          "هاتف",
          "جوال",
          "اتصل",
          "رقمي",
          "موبايل");

  /** A number of something else; "nummer" alone may be either and counts as a reference there. */
  private static final List<String> REFERENCE =
      List.of(
          "order",
          "booking",
          "reserv",
          "réserv",
          "ref",
          "réf",
          "ticket",
          "billet",
          "commande",
          "invoice",
          "facture",
          "buchung",
          "bestell",
          "rechnung",
          "auftrag",
          "inventar",
          "inventory",
          "inventaire",
          "inv.",
          "isbn",
          "code",
          "id ",
          "pedido",
          "factura",
          "fattura",
          "ordine",
          "prenotazione",
          "biglietto",
          "entrada",
          "encomenda",
          "bilhete",
          "boeking",
          "vergunning",
          "kenmerk",
          "voucher",
          "gift card",
          "member",
          "membre",
          "mitglied",
          "lot ",
          "đặt vé",
          "mã",
          "vé số",
          "订单",
          "编号",
          "票号",
          "予約番号",
          "注文",
          "整理番号",
          "예약",
          "주문",
          "번호",
          "حجز",
          "طلب",
          "تذكرة",
          "فاتورة");

  private static final List<String> MONEY =
      List.of(
          "eur", "usd", "gbp", "chf", "dollar", "pound", "yen", "won", "元", "円", "원", "đồng",
          "vnd");

  /** Whether a sign or letter right beside it makes it something else. */
  boolean saysOtherwise() {
    String before = number.before(2);
    String after = number.after(2);
    return touches(before, after) || isMoney(number.before(1), number.after(1)) || saysMoney();
  }

  private static boolean touches(String before, String after) {
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    char next = after.isEmpty() ? ' ' : after.charAt(0);
    boolean digitNext = after.length() > 1 && Character.isDigit(after.charAt(1));
    boolean digitBefore = before.length() > 1 && Character.isDigit(before.charAt(0));
    return isLatin(last)
        || isLatin(next)
        || "#№°_".indexOf(last) >= 0
        || ",:.'’".indexOf(last) >= 0 && digitBefore
        || ",:'’".indexOf(next) >= 0 && digitNext
        || last == '-' && before.length() > 1 && isLatin(before.charAt(0))
        || next == '%';
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private boolean saysMoney() {
    String before = number.before(2).strip();
    String after = number.after(8).strip().toLowerCase(Locale.ROOT);
    return isMoney(before, after) || MONEY.stream().anyMatch(after::startsWith);
  }

  private static boolean isMoney(String before, String after) {
    return !before.isEmpty() && isCurrency(before.charAt(before.length() - 1))
        || !after.isEmpty() && isCurrency(after.charAt(0));
  }

  private static boolean isCurrency(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Where words of both kinds stand before it, the nearer one counts. */
  boolean saysPhone() {
    return last(PHONE) > last(REFERENCE);
  }

  boolean saysReference() {
    return last(REFERENCE) > last(PHONE);
  }

  private int last(List<String> words) {
    String before = number.before(WIDTH).toLowerCase(Locale.ROOT);
    return words.stream().mapToInt(word -> last(word, before)).max().orElse(-1);
  }

  /** At the beginning of a word: "ref" is not in "prefer", "Buchung" is in "Buchungsnummer". */
  private static int last(String word, String before) {
    int at = before.lastIndexOf(word);
    return at > 0 && isLatin(before.charAt(at - 1)) && isLatin(word.charAt(0)) ? -1 : at;
  }
}

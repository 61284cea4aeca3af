package museum.foyer.understanding;

import java.time.*;
import java.util.*;

class TryIt {
  public static void main(String[] a) {
    long t0 = System.nanoTime();
    Reader r = new Reader();
    System.out.println("load ms " + (System.nanoTime() - t0) / 1000000);
    LocalDate d = LocalDate.parse("2026-11-24");
    Scanner s = new Scanner(System.in, "UTF-8");
    while (s.hasNextLine()) {
      String q = s.nextLine();
      if (q.isBlank()) continue;
      t0 = System.nanoTime();
      var u = r.understand(q, Optional.empty(), d);
      long us = (System.nanoTime() - t0) / 1000;
      System.out.println(
          q
              + "\n   "
              + u.language()
              + " "
              + u.topic().map(Object::toString).orElse("-")
              + " "
              + String.format("%.2f", u.nearness())
              + " unexplained="
              + u.unexplained()
              + " party="
              + u.party()
              + " now="
              + u.text().now()
              + " "
              + us
              + "us");
      for (var f : u.text().figures()) System.out.println("      " + f);
    }
  }
}

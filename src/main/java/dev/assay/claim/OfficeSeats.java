package dev.assay.claim;

import dev.assay.lexicon.LexiconFile;
import dev.assay.lexicon.LexiconSource;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The division that an office is named after in full: 江西省公安厅, 长治市统计局, 巴东县人民法院. A name that begins
 * with a short form settles nothing: companies, papers and universities have such names far from
 * where a text speaks of.
 */
final class OfficeSeats {

  private static final String PREFECTURE_OR_ABOVE = "00";
  private static final String CITY = "市";

  /** What the names of offices with branches end in. */
  private static final String HEAD_OFFICES = "局行署会院部";

  private static final String[] NATIONAL = {
    "国家", "全国", "中华人民共和国", "最高人民", "中国人民银行", "中国国家", "国务院", "中国气象局", "中国地震局", "海关总署"
  };

  /** The departments of the State Council by their short names. */
  private static final String[] MINISTRIES = {
    "外交部",
    "国防部",
    "教育部",
    "科技部",
    "科学技术部",
    "工业和信息化部",
    "工信部",
    "公安部",
    "民政部",
    "司法部",
    "财政部",
    "人力资源和社会保障部",
    "人社部",
    "自然资源部",
    "生态环境部",
    "住房和城乡建设部",
    "住建部",
    "交通运输部",
    "水利部",
    "农业农村部",
    "商务部",
    "文化和旅游部",
    "应急管理部",
    "审计署"
  };

  /** 香港 of 香港特别行政区 goes by this too. */
  private static final String REGION = "特别行政区";

  private static final String SHORT_REGION = "特区";

  /** Countries whose names are those of a state or of persons as well. */
  private static final Set<String> ALSO_REGIONS = Set.of("georgia", "jordan", "chad", "jersey");

  private static final int SHORTEST = 3;

  private static final int LONGEST_SHORT = 5;

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private final Set<String> smallCities = new HashSet<>();

  /** What full names end in: a name is looked up only where one of these stands. */
  private final BitSet lastCharacters = new BitSet();

  /** English names of countries in lower case, and their codes. */
  private final Map<String, String> countries = new HashMap<>();

  private int longest;

  OfficeSeats(LexiconSource lexicons) {
    Set<String> shared = new HashSet<>();
    for (LexiconFile file : lexicons.files("divisions")) {
      for (List<String> row : file.rows()) {
        String code = row.get(file.column("code"));
        String name = row.get(file.column("name"));
        boolean large = code.endsWith(PREFECTURE_OR_ABOVE);
        if (!large && name.endsWith(CITY)) {
          smallCities.add(code);
        }
        if (large) {
          shortNames.put(row.get(file.column("short")), code);
        }
        if (name.endsWith(REGION)) {
          codes.put(name.replace(REGION, SHORT_REGION), code);
        }
        if (name.length() >= SHORTEST && (large || !shared.contains(name))) {
          boolean taken = codes.putIfAbsent(name, code) != null;
          if (taken && !large) {
            shared.add(name);
            codes.remove(name);
          }
          longest = Math.max(longest, name.length());
        }
      }
    }
    for (LexiconFile file : lexicons.files("cities")) {
      for (List<String> row : file.rows()) {
        String code = row.get(file.column("code"));
        String name = row.get(file.column("name"));
        if (Character.isDigit(code.charAt(0)) && name.length() >= SHORTEST) {
          codes.putIfAbsent(name, code);
        }
      }
    }
    for (LexiconFile file : lexicons.files("countries")) {
      addCountries(file);
    }
    codes.keySet().forEach(name -> lastCharacters.set(name.charAt(name.length() - 1)));
  }

  private void addCountries(LexiconFile file) {
    for (List<String> row : file.rows()) {
      for (String name : row.get(file.column("en")).split("\\|")) {
        if (!name.isEmpty()) {
          countries.put(name.toLowerCase(Locale.ROOT), row.get(file.column("code")));
        }
      }
    }
    ALSO_REGIONS.forEach(countries::remove);
  }

  /** The country at either end of an office's English name: "Central Bank of Nigeria"; or null. */
  @Nullable Seat ofCountry(String office) {
    String name = office.toLowerCase(Locale.ROOT);
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      String tail = name.substring(space + 1);
      String code = countries.get(tail.startsWith("the ") ? tail.substring(4) : tail);
      code = code == null ? countries.get(name.substring(0, space)) : code;
      if (code != null) {
        return new Seat(office, code);
      }
    }
    return null;
  }

  /** The division that a paper's or an office's name begins with, in full or short: 南通日报. */
  @Nullable Seat ofPublisher(String publisher) {
    Seat office = of(publisher);
    return office == null ? ofShortName(publisher, 0) : office;
  }

  /** Whether an office is one of the whole of China by its name. */
  static boolean isNational(String office) {
    for (String head : NATIONAL) {
      if (office.startsWith(head)) {
        return true;
      }
    }
    return isMinistry(office);
  }

  /** 公安部, 农业农村部, and no 宣传部. */
  private static boolean isMinistry(String office) {
    for (String ministry : MINISTRIES) {
      if (office.equals(ministry)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a division below a prefecture is called a city: 敦煌市. */
  boolean isCity(String code) {
    return smallCities.contains(code);
  }

  /** The division of a branch behind the name of its head office: 国家税务总局|上海市税务局; or null. */
  @Nullable Seat ofBranch(String office) {
    for (int at = SHORTEST; at < office.length() - 1; at++) {
      if (HEAD_OFFICES.indexOf(office.charAt(at - 1)) >= 0) {
        Seat seat = of(office.substring(at));
        seat = seat == null ? ofShortName(office, at) : seat;
        if (seat != null) {
          return seat;
        }
      }
    }
    return null;
  }

  private @Nullable Seat ofShortName(String name, int start) {
    int longest = Math.min(LONGEST_SHORT, name.length() - 1 - start);
    for (int length = longest; length >= 2; length--) {
      String shortName = name.substring(start, start + length);
      String code = shortNames.get(shortName);
      if (code != null) {
        return new Seat(shortName, code);
      }
    }
    return null;
  }

  /** A division's full name and its code. */
  record Seat(String name, String code) {}

  /** The division that an office's canonical name begins with, or null. */
  @Nullable Seat of(String office) {
    for (int length = Math.min(longest, office.length() - 1); length >= SHORTEST; length--) {
      if (lastCharacters.get(office.charAt(length - 1))) {
        String name = office.substring(0, length);
        String code = codes.get(name);
        if (code != null) {
          return new Seat(name, code);
        }
      }
    }
    return null;
  }
}

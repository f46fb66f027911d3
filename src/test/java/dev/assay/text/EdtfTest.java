package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EdtfTest {

  @Test
  void aMonthCoversAllItsDays() {
    Edtf february = Edtf.month(2024, 2);

    assertThat(february.text()).isEqualTo("2024-02");
    assertThat(february.first()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(february.last()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void unknownDigitsStayOpen() {
    assertThat(Edtf.year(null).text()).isEqualTo("XXXX");
    assertThat(Edtf.month(null, 9).text()).isEqualTo("XXXX-09");
    assertThat(Edtf.day(null, 11, 30)).isEqualTo(new Edtf("XXXX-11-30", null, null));
    assertThat(Edtf.day(null, null, 9)).isEqualTo(new Edtf("XXXX-XX-09", null, null));
  }

  @Test
  void daysThatDoNotExistAreNone() {
    assertThat(Edtf.day(2023, 2, 29)).isNull();
    assertThat(Edtf.day(null, 2, 29)).isNotNull();
    assertThat(Edtf.day(null, 2, 30)).isNull();
    assertThat(Edtf.day(2021, 1, 0)).isNull();
    assertThat(Edtf.day(2021, 1, 32)).isNull();
  }

  @Test
  void intervalsSpanFromFirstToLast() {
    Edtf interval = Edtf.between(Edtf.month(2021, 1), Edtf.month(2021, 9));

    assertThat(interval)
        .isEqualTo(
            new Edtf("2021-01/2021-09", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 9, 30)));
  }

  @Test
  void intervalsBetweenIntervalsHaveTwoEnds() {
    Edtf decade = Edtf.between(Edtf.day(null, 10, 11), Edtf.day(null, 10, 20));

    assertThat(Edtf.between(decade, Edtf.month(null, 11)).text()).isEqualTo("XXXX-10-11/XXXX-11");
    assertThat(Edtf.between(Edtf.month(null, 9), decade).text()).isEqualTo("XXXX-09/XXXX-10-20");
  }

  @Test
  void openIntervalsKnowOneEnd() {
    Edtf day = Edtf.day(LocalDate.of(2021, 12, 10));

    assertThat(Edtf.upTo(day)).isEqualTo(new Edtf("../2021-12-10", null, day.last()));
    assertThat(day.onwards()).isEqualTo(new Edtf("2021-12-10/..", day.first(), null));
  }

  @Test
  void aTimeOfDayKeepsItsDay() {
    Edtf evening = Edtf.day(LocalDate.of(2021, 2, 9)).at(20, 5);

    assertThat(evening.text()).isEqualTo("2021-02-09T20:05");
    assertThat(evening.first()).isEqualTo(evening.last()).isEqualTo(LocalDate.of(2021, 2, 9));
  }
}

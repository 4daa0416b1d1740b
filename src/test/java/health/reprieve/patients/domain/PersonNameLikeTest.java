package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameLikeTest {

  @ParameterizedTest
  @CsvSource({
    "Nell,Mockford,Nell,Mockford",
    "Nell,Mockford,Mockford,Nell",
    "Nell,Mockford,NELL,Mokford",
    "José,Müsterle,Jose,Muesterle",
    "Anna Maria,van der Berg,Anna,Berg",
    "Sukarno,,Achmed,Sukarno"
  })
  void the_same_name_written_otherwise_is_like_it(String a, String b, String c, String d) {
    assertThat(PersonName.of(a, b).isLike(PersonName.of(c, d))).isTrue();
    assertThat(PersonName.of(c, d).isLike(PersonName.of(a, b))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Nell,Mockford,Nell,Otherby",
    "Nell,Mockford,Paul,Mockford",
    "Ann,Lee,Ann,Leo",
    "Ann,Mockford,Annabel,Mockford"
  })
  void another_name_is_not(String a, String b, String c, String d) {
    assertThat(PersonName.of(a, b).isLike(PersonName.of(c, d))).isFalse();
  }
}

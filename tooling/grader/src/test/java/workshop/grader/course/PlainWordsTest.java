package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {
  @Test
  void a_word_that_is_out_is_told_with_its_place() {
    assertThat(PlainWords.problems("README.md", "Fine.\nSomebody has heard of it.\n"))
        .containsExactly(
            "README.md:2: 'Somebody' is a word that is out",
            "README.md:2: 'heard of' is a word that is out");
  }

  @Test
  void words_that_only_contain_one_are_fine() {
    assertThat(PlainWords.problems("README.md", "Recommend a secure password.")).isEmpty();
  }
}

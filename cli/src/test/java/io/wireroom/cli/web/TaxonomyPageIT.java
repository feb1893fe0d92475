package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The taxonomy on the page, in a real browser, over the demo's pipeline. */
class TaxonomyPageIT {
    private static RunningDemo demo;
    private static Browser browser;

    @BeforeAll
    static void open() {
        demo = new RunningDemo();
        browser = Browser.open(demo.page());
    }

    @AfterAll
    static void close() {
        try {
            browser.close();
        } finally {
            demo.close();
        }
    }

    @AfterEach
    void pageFailedNowhere() {
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void search_becomesATopic_isTestedAppliedTagsAndIsRemoved() {
        browser.go("/");
        browser.one(".lines article");
        browser.go("/taxonomy?new=topic&query=the+OR+a&label=Common+words");
        assertThat(button("Apply").isEnabled()).isFalse();
        browser.await().until(() -> button("Test").isEnabled());
        button("Test").click();
        browser.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> button("Apply").isEnabled());
        assertThat(browser.one(".trial mark").getText()).isNotEmpty();
        browser.screenshot("taxonomy-test");
        button("Apply").click();
        browser.withText(".card", "Applied");

        browser.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> Boolean.TRUE.equals(browser.script("return fetch('/api/topics/common-words')"
                        + ".then((a) => a.json()).then((topic) => topic.hits?.total > 0)")));
        browser.go("/taxonomy?edit=topic/common-words");
        browser.withText(".past", "owner");
        button("Remove").click();
        button("Yes, remove").click();
        browser.await()
                .until(() ->
                        String.valueOf(browser.script("return location.search")).equals("?show=topics"));
        browser.settle();
        assertThat(browser.all(".entries [data-id=common-words]")).isEmpty();
    }

    @Test
    void editor_aMistake_isToldByLineAndColumn_andCannotBeApplied() {
        browser.go("/taxonomy?new=topic&query=one&label=One");
        browser.withText(".badge", "sound");
        browser.one("textarea")
                .sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "  - {id: two, label: Two, query: '(open'}\n");
        WebElement problem = browser.withText(".remarks .bad", "the bracket is not closed");
        assertThat(problem.getText()).contains("line", "column");
        assertThat(button("Test").isEnabled()).isFalse();
        assertThat(button("Apply").isEnabled()).isFalse();
    }

    @Test
    void everyPart_isAccessibleInLightAndDark_andFitsAPhone() {
        for (String path : List.of(
                "?show=topics",
                "?show=actors",
                "?show=rising",
                "?show=history",
                "?edit=topic/ai-policy",
                "?new=actor")) {
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.size(1280, 1000);
                browser.go("/taxonomy" + path);
                browser.settle();
                browser.script("document.querySelectorAll('details').forEach((one) => (one.open = true))");
                browser.screenshot("taxonomy-" + path.replaceAll("\\W+", "-") + "-" + scheme);
                assertThat(browser.faults()).as(path + " " + scheme).isEmpty();
            }
            browser.size(390, 844);
            browser.go("/taxonomy" + path);
            browser.settle();
            browser.screenshot("taxonomy-" + path.replaceAll("\\W+", "-") + "-phone");
            assertThat(browser.widerThanItsWindow()).as(path + " on a phone").isFalse();
        }
        browser.size(1280, 1000);
        browser.scheme("light");
    }

    private static WebElement button(String text) {
        return browser.withText("button", text);
    }
}

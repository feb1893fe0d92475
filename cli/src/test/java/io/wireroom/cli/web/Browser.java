package io.wireroom.cli.web;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium, Debian's own. What the page logs as an error is kept for the test to look at. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final ChromeDriver driver;
    private final URI page;

    private Browser(ChromeDriver driver, URI page) {
        this.driver = driver;
        this.page = page;
    }

    /** @param page where the page is; a link that signs in is followed first */
    static Browser open(URI page) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(tool("chromium").toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--window-size=1280,1000");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(tool("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), page);
        browser.driver.get(page.toString());
        browser.await().until(() -> browser.has("#top nav a"));
        return browser;
    }

    /** A view by its path. */
    void go(String path) {
        driver.get(page.resolve(path).toString());
        await().until(() -> has("h1"));
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        await().until(() -> has(css));
        return driver.findElement(By.cssSelector(css));
    }

    /** The first element of a kind whose text holds some words. */
    WebElement withText(String css, String words) {
        await().until(() -> all(css).stream().anyMatch(element -> text(element).contains(words)));
        return all(css).stream()
                .filter(element -> text(element).contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** What the reader sees. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What a script in the page returns, empty text for nothing; scripts of tests are not bound by the page's policy. */
    Object script(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Values of an attribute of all elements of a kind. */
    List<String> attributes(String css, String name) {
        Object values = script(
                "return [...document.querySelectorAll(arguments[0])].map((e) => e.getAttribute(arguments[1]))",
                css,
                name);
        return ((List<?>) values).stream().map(String::valueOf).toList();
    }

    ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Drags over an element, from and to so many pixels right of its middle. */
    void drag(WebElement element, int from, int to) {
        new Actions(driver)
                .moveToElement(element, from, 0)
                .clickAndHold()
                .moveToElement(element, 0, 0)
                .moveToElement(element, to, 0)
                .release()
                .perform();
    }

    /** Waits until the view has what it first asks for. */
    void settle() {
        await().until(() -> !has(".busy"));
    }

    /** True when the page has to be scrolled sideways. */
    boolean widerThanItsWindow() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Light or dark, as the system would say. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Keeps what the page looks like now. */
    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serious and critical faults that axe-core finds, as lines. */
    List<String> faults() {
        Results results = new AxeBuilder().analyze(driver);
        return results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Browser::line)
                .toList();
    }

    /** Errors of scripts, refused resources and broken policies since the last call. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String text(WebElement element) {
        try {
            return element.getText();
        } catch (StaleElementReferenceException e) {
            return "";
        }
    }

    private static String line(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    private static Path tool(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(name + " is missing; bin/tools installs what the tests need"));
    }
}

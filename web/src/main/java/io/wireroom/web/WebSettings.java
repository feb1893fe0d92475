package io.wireroom.web;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.web.api.GuardSettings;
import io.wireroom.web.live.LiveSettings;
import io.wireroom.web.rejections.RejectionSettings;
import io.wireroom.web.syndication.SyndicationSettings;
import io.wireroom.web.webhook.WebhookSettings;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the page and the API are served.
 *
 * @param address where it listens
 * @param guard whom it answers
 * @param live how articles are sent as they come
 * @param syndication how topics are offered as feeds
 * @param webhooks how webhooks are delivered
 * @param elasticsearch where it searches
 */
public record WebSettings(
        InetSocketAddress address,
        GuardSettings guard,
        LiveSettings live,
        SyndicationSettings syndication,
        WebhookSettings webhooks,
        ElasticsearchSettings elasticsearch) {
    public static final Setting<String> HOST = Setting.text("web.host")
            .defaultsTo("127.0.0.1")
            .describedAs(
                    "Address on which the page and the API are served; elsewhere than on loopback, or with web.hosts,"
                            + " every request needs a token.");

    public static final Setting<Integer> PORT = Setting.integer("web.port")
            .between(0, 65_535)
            .defaultsTo(8080)
            .describedAs("Port of the page and the API; 0 takes any free one and logs it.");

    public static final List<Setting<?>> ALL = Stream.of(
                    List.<Setting<?>>of(HOST, PORT),
                    GuardSettings.ALL,
                    LiveSettings.ALL,
                    RejectionSettings.ALL,
                    SyndicationSettings.ALL,
                    WebhookSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    public static WebSettings from(Configuration c) {
        String host = c.get(HOST);
        return new WebSettings(
                InetSocketAddress.createUnresolved(host, c.get(PORT)),
                GuardSettings.from(c, host),
                LiveSettings.from(c),
                SyndicationSettings.from(c),
                WebhookSettings.from(c),
                ElasticsearchSettings.from(c));
    }
}

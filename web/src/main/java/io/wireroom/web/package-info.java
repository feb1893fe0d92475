/** The desk page, the HTTP API and subscriptions for those who do not speak Kafka; reads Kafka and Elasticsearch. */
@NullMarked
package io.wireroom.web;

import org.jspecify.annotations.NullMarked;

package io.wireroom.ingest.websub;

/**
 * What an address of ours that a hub calls says, once its token was right.
 *
 * @param feedUrl the feed that it was made for
 * @param topicMark mark of the topic that was asked for
 * @param hubMark mark of the hub that it was given to
 */
record Callback(String feedUrl, String topicMark, String hubMark) {}

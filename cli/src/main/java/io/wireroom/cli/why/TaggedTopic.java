package io.wireroom.cli.why;

import io.wireroom.enrich.tag.TopicCauses.Cause;
import io.wireroom.schemas.record.TopicTag;
import java.util.List;

/**
 * A topic of an article.
 *
 * @param number in the list of tags, behind those of the actors
 * @param topic as it is stored
 * @param broader ids of the topics above it, the nearest first; empty where that is not known any more
 * @param query as it is written in the taxonomy; empty for a group, and where it is not known any more
 * @param causes for each stretch of evidence the parts of queries that ask for it; empty where they are not known any more
 */
record TaggedTopic(int number, TopicTag topic, List<String> broader, String query, List<List<Cause>> causes) {}

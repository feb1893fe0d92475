package io.wireroom.ingest.identity;

/**
 * The address of an article in the form that decides its identity. Not an address to fetch: the host may lack its
 * {@code www.} and the scheme is always {@code https}.
 *
 * @param url normalised address
 * @param articleId first 128 bits of SHA-256 over {@code url} in UTF-8, as 32 lower-case hexadecimal digits
 * @param host host of {@code url}
 * @param registrableDomain domain that the host's owner registered, such as {@code bbc.co.uk}
 */
public record ArticleUrl(String url, String articleId, String host, String registrableDomain) {}

# One image for every role. First `./mvnw -DskipTests package`, then `docker build -t wireroom .`
ARG BASE_IMAGE=eclipse-temurin:17-jre
FROM ${BASE_IMAGE}

COPY cli/target/wireroom /opt/wireroom
RUN chmod 755 /opt/wireroom/bin/wireroom \
 && ln -s /opt/wireroom/bin/wireroom /usr/local/bin/wireroom \
 && useradd --system --uid 10001 --home-dir /var/lib/wireroom --create-home wireroom

USER wireroom
WORKDIR /var/lib/wireroom
# state that is restored from Kafka where it is lost
VOLUME /var/lib/wireroom
# metrics, health and status
ENV WIREROOM_ADMIN_HOST=0.0.0.0 WIREROOM_ADMIN_PORT=9464
EXPOSE 9464
ENTRYPOINT ["wireroom"]
CMD ["--help"]
